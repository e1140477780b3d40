package com.opscenter.identity.command.people;

import com.opscenter.commands.api.Aside;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.history.api.EventReader;
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
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.Wanted;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// What was decided here becomes so at the provider, in the order it was decided, and whoever is
/// kept out has no session there either. What the provider does not take is parked alone: whether
/// somebody may come in, and what they may, does not wait for their names. Who has no account
/// there, such as a service account, has nothing to be changed.
@Component
class WhenPersonChangesThenTellProvider implements Reaction<UserEvent> {

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenPersonChangesThenTellProvider.class);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /// So long names that somebody else has may be those of somebody who has given them up, of
    /// which the provider is told in another lane.
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ObjectProvider<IdentityAdmin> provider;
    private final EventReader history;
    private final Seals seals;
    private final Clock clock;
    private final JsonMapper json;
    private final AfterTelling after;
    private final Map<String, Instant> takenSince = new ConcurrentHashMap<>();

    WhenPersonChangesThenTellProvider(
            ObjectProvider<IdentityAdmin> provider,
            EventReader history,
            Seals seals,
            Clock clock,
            JsonMapper json,
            AfterTelling after) {
        this.provider = provider;
        this.history = history;
        this.seals = seals;
        this.clock = clock;
        this.json = json;
        this.after = after;
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
        if (known == null || !Told.concerns(event)) {
            return;
        }
        List<StoredEvent> past = history.stream(event.stream(), history.head());
        if (Told.isOutdated(event, stored.position(), past)) {
            return;
        }
        try {
            tell(event, stored.position(), known, past);
            takenSince.remove(stored.id());
            told(event, stored, past, null);
        } catch (ProviderException.Unavailable
                | ProviderException.Slow
                | ProviderException.NotConfigured notYet) {
            throw later(notYet);
        } catch (ProviderException.Conflict taken) {
            if (!waited(stored.id())) {
                throw new Later("taken", PAUSE);
            }
            refused(event, stored, past, taken);
            throw aside(event, taken);
        } catch (ProviderException.Invalid | ProviderException.Refused unfit) {
            refused(event, stored, past, unfit);
            throw aside(event, unfit);
        }
    }

    /// What the provider lacks is given to it by an operator.
    private static Later later(ProviderException notYet) {
        return new Later(String.valueOf(notYet.getMessage()), PAUSE);
    }

    /// The reason is known here alone: if it cannot be kept now, the provider says it again.
    private void refused(
            UserEvent event, StoredEvent stored, List<StoredEvent> past, ProviderException why)
            throws Later {
        try {
            told(event, stored, past, why.getMessage());
        } catch (ProviderException away) {
            throw later(away);
        }
    }

    /// While more is to be told, differences are of our own making.
    private void told(
            UserEvent event, StoredEvent stored, List<StoredEvent> past, @Nullable String refusal)
            throws ProviderException {
        if (Told.isLast(stored.position(), past)) {
            after.told(event, refusal);
        }
    }

    private boolean waited(String event) {
        Instant now = clock.instant();
        Instant since = takenSince.computeIfAbsent(event, _ -> now);
        boolean enough = !now.isBefore(since.plus(PATIENCE));
        if (enough) {
            takenSince.remove(event);
        }
        return enough;
    }

    private static Aside aside(UserEvent event, ProviderException why) {
        LOG.warn(
                "provider=refused user={} event={} code={}",
                event.user().value(),
                event.getClass().getSimpleName(),
                why.refusal().code());
        return new Aside(String.valueOf(why.getMessage()));
    }

    private void tell(UserEvent event, long position, IdentityAdmin admin, List<StoredEvent> past)
            throws ProviderException {
        if (event instanceof UserDeleted) {
            admin.remove(event.user());
            return;
        }
        Optional<Account> account = admin.find(event.user());
        if (account.isPresent()) {
            Wanted there = account.get().asWanted();
            bring(event, after(event, position, there, past), there, admin);
        } else if (isTheirs(admin.issuer(), past)) {
            LOG.warn("provider=without-account user={}", event.user().value());
        }
    }

    /// The sessions of whoever is kept out end even where something else cannot be done.
    private static void bring(UserEvent event, Wanted wanted, Wanted before, IdentityAdmin admin)
            throws ProviderException {
        try {
            if (!wanted.equals(before)) {
                admin.bring(event.user(), wanted);
            }
        } finally {
            if (!wanted.enabled()) {
                admin.endSessions(event.user());
            }
        }
    }

    private static boolean isTheirs(String issuer, List<StoredEvent> past) {
        return past.stream()
                .anyMatch(one ->
                        one.payload() instanceof UserRegistered registered
                                && registered.issuer().equals(issuer));
    }

    private Wanted after(UserEvent event, long position, Wanted now, List<StoredEvent> past) {
        return switch (event) {
            case UserProfileChanged changed -> now.with(profile(changed, position, now, past));
            case EmailVerificationChanged(_, var verified) -> now.withEmailVerified(verified);
            case UserEnabled _, UserActivated _ -> now.withEnabled(true);
            case UserDisabled _, UserSuspended _ -> now.withEnabled(false);
            case RolesChanged(_, var roles, _) -> now.withRoles(roles);
            default -> now;
        };
    }

    /// An erased person keeps nothing that could be told.
    private Profile profile(
            UserProfileChanged event, long position, Wanted now, List<StoredEvent> past) {
        Profile there = now.profile();
        return opened(event.profile())
                .map(decided -> {
                    Profile before =
                            ToldProfile.before(position, past)
                                    .flatMap(this::opened)
                                    .orElse(decided);
                    return new ToldProfile(decided, before, there, after.waiting(event.user()))
                            .profile();
                })
                .orElse(there);
    }

    private Optional<Profile> opened(Sealed profile) {
        return seals.open(profile).map(text -> json.readValue(text, Profile.class));
    }
}
