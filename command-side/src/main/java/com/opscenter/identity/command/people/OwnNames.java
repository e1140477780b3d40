package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserCommand.ChangeOwnName;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Seals;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Makes a command of what somebody wants to be called.
@Component
class OwnNames {

    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    OwnNames(Seals seals, KeyedHash hash, JsonMapper json) {
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    /// @param person as they are now
    ChangeOwnName change(OwnProfileChangesEndpoint.Names wanted, UserView person) {
        Profile before =
                new Profile(
                        Objects.requireNonNullElse(person.username(), ""),
                        Objects.requireNonNullElse(person.email(), ""),
                        person.firstName(),
                        person.lastName());
        requireSameSignIn(wanted, before);
        Profile after =
                new Profile(
                        before.username(),
                        before.email(),
                        name(wanted.firstName(), before.firstName()),
                        name(wanted.lastName(), before.lastName()));
        PersonWords.requireChange(before, after);
        UserId id = new UserId(person.id());
        return after.equals(before)
                ? new ChangeOwnName(id, null, null)
                : new ChangeOwnName(
                        id,
                        seals.seal(id.value(), json.writeValueAsString(after)),
                        SignInNames.hashed(hash, after));
    }

    /// Whoever borrows a session must not lead letters, and passwords with them, elsewhere.
    private static void requireSameSignIn(OwnProfileChangesEndpoint.Names wanted, Profile before) {
        if (wanted.username() != null && !wanted.username().equals(before.username())) {
            throw new RefusedException(
                    new Refusal(
                            "username-immutable", "The user name stays as it was at the start"));
        }
        if (wanted.email() != null && !wanted.email().strip().equals(before.email())) {
            throw PersonWords.wrong(
                    "email", "unchanged", "is changed by an administrator, not by oneself");
        }
    }

    private static @Nullable String name(@Nullable String wanted, @Nullable String before) {
        if (wanted == null) {
            return before;
        }
        return wanted.isBlank() ? null : wanted.strip();
    }
}
