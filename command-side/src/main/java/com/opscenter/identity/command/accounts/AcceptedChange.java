package com.opscenter.identity.command.accounts;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Wanted;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.people.SoleOwners;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Seals;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The command about a person by which what their account is is decided here, with all its rules.
@Component
class AcceptedChange {

    private final Roles roles;
    private final SoleOwners owners;
    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    AcceptedChange(Roles roles, SoleOwners owners, Seals seals, KeyedHash hash, JsonMapper json) {
        this.roles = roles;
        this.owners = owners;
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    /// @param now in which this aspect differs
    UserCommand of(UserId user, AccountAspect aspect, Compared now, Caller caller) {
        Asker by = Asker.of(caller, roles);
        Account there = now.there();
        if (there == null) {
            return deletion(user, by);
        }
        Profile profile = there.profile();
        Profile before = now.here().profile();
        return switch (aspect) {
            case ACCOUNT -> throw moved();
            case ENABLED ->
                    there.enabled() ? new ActivateUser(user, by) : change(user, null, false, by);
            case VERIFIED -> change(user, there.emailVerified(), null, by);
            case USERNAME ->
                    throw new RefusedException(
                            new Refusal(
                                    "username-immutable",
                                    "The user name stays as it was at the start"));
            case EMAIL -> described(user, before, withEmail(before, profile.email()), there, by);
            case NAME -> described(user, before, withNames(before, profile), null, by);
            case ROLES -> new SetRoles(user, rolesOf(now.here(), there), by);
        };
    }

    /// Who owns an organization alone cannot go.
    private DeleteUser deletion(UserId user, Asker by) {
        owners.objection(user)
                .ifPresent(refusal -> {
                    throw new RefusedException(refusal);
                });
        return new DeleteUser(user, by);
    }

    private static RefusedException moved() {
        return new RefusedException(new Refusal("state-moved-on", "There is an account again"));
    }

    private static Profile withEmail(Profile before, String email) {
        return new Profile(before.username(), email, before.firstName(), before.lastName());
    }

    private static Profile withNames(Profile before, Profile named) {
        return new Profile(before.username(), before.email(), named.firstName(), named.lastName());
    }

    /// @param verifying whose word on the address counts, null where it stays as it is
    private ChangeUser described(
            UserId user, Profile before, Profile after, @Nullable Account verifying, Asker by) {
        PersonWords.requireChange(before, after);
        return new ChangeUser(
                user,
                seals.seal(user.value(), json.writeValueAsString(after)),
                SignInNames.hashed(hash, after),
                verifying == null ? null : verifying.emailVerified(),
                null,
                null,
                null,
                null,
                by);
    }

    private static ChangeUser change(
            UserId user, @Nullable Boolean verified, @Nullable Boolean enabled, Asker by) {
        return new ChangeUser(user, null, null, verified, enabled, null, null, null, by);
    }

    /// Roles of one's own are given here alone, and stay.
    private static Set<String> rolesOf(Wanted here, Account there) {
        Set<String> all = new HashSet<>(here.roles());
        all.removeAll(DecidedPerson.fromTheStart(here.roles()));
        all.addAll(DecidedPerson.fromTheStart(there.roles()));
        return all.isEmpty() ? Set.of(SystemRole.VIEWER.word()) : Set.copyOf(all);
    }
}
