package com.opscenter.start;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserCommand.ClaimNames;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.Accounts;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// The people of an installation that is older than unique names: each bears theirs alone from now
/// on, may sign in by the e-mail address, and who administers is put on the register of those.
@Component
class FirstNames {

    private static final Logger LOG = LoggerFactory.getLogger(FirstNames.class);

    private final OwnCommands commands;
    private final ObjectProvider<Accounts> accounts;
    private final Seals seals;
    private final JsonMapper json;
    private final KeyedHash hash;

    FirstNames(
            OwnCommands commands,
            ObjectProvider<Accounts> accounts,
            Seals seals,
            JsonMapper json,
            KeyedHash hash) {
        this.commands = commands;
        this.accounts = accounts;
        this.seals = seals;
        this.json = json;
        this.hash = hash;
    }

    void ensure() {
        accounts.ifAvailable(known ->
                known.withoutEmail()
                        .forEach(user ->
                                profile(user).ifPresent(profile -> claim(user, profile, known))));
    }

    /// From the history itself: the rows may just be built anew. Empty for somebody erased.
    private Optional<Profile> profile(UserId user) {
        Sealed newest = null;
        for (StoredEvent event : commands.events("user/" + user.value())) {
            if (event.payload() instanceof UserRegistered registered) {
                newest = registered.profile();
            } else if (event.payload() instanceof UserProfileChanged changed) {
                newest = changed.profile();
            }
        }
        return Optional.ofNullable(newest)
                .flatMap(seals::open)
                .map(words -> json.readValue(words, Profile.class));
    }

    /// Two who have the same address keep it, but only the first bears it alone.
    private void claim(UserId user, Profile profile, Accounts known) {
        try {
            commands.send(new ClaimNames(user, SignInNames.hashed(hash, profile)), null);
            known.complete(user, profile, true);
        } catch (RefusedException refused) {
            known.complete(user, profile, false);
            LOG.warn("names=shared user={} code={}", user.value(), refused.refusal().code());
        }
    }
}
