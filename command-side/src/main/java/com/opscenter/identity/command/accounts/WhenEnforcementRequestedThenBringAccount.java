package com.opscenter.identity.command.accounts;

import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.command.OwnCommands;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountCommand.SettleEnforcement;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRequested;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.Wanted;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// One aspect of an account becomes as it was decided here, as it was decided last. What the
/// provider does not take is told as the end of the command, and is not tried again by itself.
@Component
class WhenEnforcementRequestedThenBringAccount implements Reaction<AccountEnforcementRequested> {

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final String GONE = "There is no such account any more";

    private final ObjectProvider<IdentityAdmin> provider;
    private final AccountLook look;
    private final OwnCommands own;

    WhenEnforcementRequestedThenBringAccount(
            ObjectProvider<IdentityAdmin> provider, AccountLook look, Commands commands) {
        this.provider = provider;
        this.look = look;
        this.own = new OwnCommands(commands, Actor.system("people"));
    }

    @Override
    public Class<AccountEnforcementRequested> event() {
        return AccountEnforcementRequested.class;
    }

    @Override
    public String lane(AccountEnforcementRequested event) {
        return event.stream();
    }

    @Override
    public void react(AccountEnforcementRequested event, StoredEvent stored, boolean repeated)
            throws Exception {
        IdentityAdmin admin = provider.getIfAvailable();
        String refusal = admin == null ? GONE : brought(event, admin);
        own.send(
                new SettleEnforcement(event.user(), event.aspect(), event.commandId(), refusal),
                stored);
        try {
            look.lookAgain(
                    event.user(), refusal == null ? Map.of() : Map.of(event.aspect(), refusal));
        } catch (ProviderException away) {
            throw later(away);
        }
    }

    private static Later later(ProviderException notYet) {
        return new Later(String.valueOf(notYet.getMessage()), PAUSE);
    }

    /// @return why it was not, null when it was
    private @Nullable String brought(AccountEnforcementRequested event, IdentityAdmin admin)
            throws Later {
        try {
            Compared now = look.compare(event.user(), admin).orElse(null);
            Account there = now == null ? null : now.there();
            if (now == null || there == null) {
                return GONE;
            }
            bring(event.user(), with(event.aspect(), there.asWanted(), now.here()), admin);
            return null;
        } catch (ProviderException.Unavailable
                | ProviderException.Slow
                | ProviderException.NotConfigured notYet) {
            throw later(notYet);
        } catch (ProviderException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    /// Whoever is kept out has no session there either.
    private static void bring(UserId user, Wanted wanted, IdentityAdmin admin)
            throws ProviderException {
        try {
            admin.bring(user, wanted);
        } finally {
            if (!wanted.enabled()) {
                admin.endSessions(user);
            }
        }
    }

    private static Wanted with(AccountAspect aspect, Wanted there, Wanted here) {
        Profile old = there.profile();
        Profile now = here.profile();
        return switch (aspect) {
            case ACCOUNT -> there;
            case ENABLED -> there.withEnabled(here.enabled());
            case VERIFIED -> there.withEmailVerified(here.emailVerified());
            case USERNAME ->
                    there.with(
                            new Profile(
                                    now.username(), old.email(), old.firstName(), old.lastName()));
            case EMAIL ->
                    there.with(
                            new Profile(
                                    old.username(), now.email(), old.firstName(), old.lastName()));
            case NAME ->
                    there.with(
                            new Profile(
                                    old.username(), old.email(), now.firstName(), now.lastName()));
            case ROLES -> there.withRoles(here.roles());
        };
    }
}
