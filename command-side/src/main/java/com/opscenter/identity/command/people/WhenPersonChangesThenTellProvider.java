package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.EmailVerificationChanged;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.UserActivated;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserDisabled;
import com.opscenter.identity.api.UserEvent.UserEnabled;
import com.opscenter.identity.api.UserEvent.UserProfileChanged;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.Wanted;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What was decided here becomes so at the provider, in the order it was decided. Who has no
/// account there, such as a service account, has nothing to be changed.
@Component
class WhenPersonChangesThenTellProvider implements Reaction<UserEvent> {

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ObjectProvider<IdentityAdmin> provider;
    private final Seals seals;
    private final JsonMapper json;

    WhenPersonChangesThenTellProvider(
            ObjectProvider<IdentityAdmin> provider, Seals seals, JsonMapper json) {
        this.provider = provider;
        this.seals = seals;
        this.json = json;
    }

    @Override
    public Class<UserEvent> event() {
        return UserEvent.class;
    }

    @Override
    public String lane(UserEvent event) {
        return event.stream();
    }

    @Override
    public void react(UserEvent event, StoredEvent stored, boolean repeated) throws Exception {
        IdentityAdmin known = provider.getIfAvailable();
        if (known == null) {
            return;
        }
        try {
            tell(event, known);
        } catch (ProviderException.Unavailable
                | ProviderException.Slow
                | ProviderException.Conflict notYet) {
            // Whoever gave the name up may not have been told of yet.
            throw new Later(String.valueOf(notYet.getMessage()), PAUSE);
        }
    }

    private void tell(UserEvent event, IdentityAdmin admin) throws ProviderException {
        if (event instanceof UserDeleted) {
            admin.remove(event.user());
            return;
        }
        Optional<Account> account = admin.find(event.user());
        if (account.isPresent()) {
            Wanted before = account.get().asWanted();
            Wanted wanted = after(event, before);
            if (!wanted.equals(before)) {
                admin.bring(event.user(), wanted);
            }
        }
    }

    private Wanted after(UserEvent event, Wanted now) {
        return switch (event) {
            case UserProfileChanged(_, var profile, _) -> now.with(opened(profile, now));
            case EmailVerificationChanged(_, var verified) -> now.withEmailVerified(verified);
            case UserEnabled _, UserActivated _ -> now.withEnabled(true);
            case UserDisabled _, UserSuspended _ -> now.withEnabled(false);
            case RolesChanged(_, var roles, _) -> now.withRoles(roles);
            default -> now;
        };
    }

    /// An erased person keeps nothing that could be told.
    private Profile opened(Sealed profile, Wanted now) {
        return seals.open(profile)
                .map(text -> json.readValue(text, Profile.class))
                .orElse(now.profile());
    }
}
