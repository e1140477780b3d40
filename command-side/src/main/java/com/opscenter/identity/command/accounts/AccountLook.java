package com.opscenter.identity.command.accounts;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.WorkToCome;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountCommand.ObserveAccount;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.identity.api.provider.Wanted;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Seals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Reads accounts and tells in what they differ. What may be of our own making is none of it: while
/// something is still to be told to the provider, or somebody is changed here meanwhile, nothing is
/// said, because it is looked again right after that was told.
@Component
class AccountLook {

    private static final Logger LOG = LoggerFactory.getLogger(AccountLook.class);
    private static final String TELLER = "WhenPersonChangesThenTellProvider";
    private static final String EMBEDDED = "embedded";

    /// So long what was decided may not have been taken in by whoever tells it.
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final ObjectProvider<IdentityAdmin> provider;
    private final EventReader history;
    private final WorkToCome work;
    private final Commands commands;
    private final Differences differences;
    private final Seals seals;
    private final JsonMapper json;
    private final Clock clock;

    AccountLook(
            ObjectProvider<IdentityAdmin> provider,
            EventReader history,
            WorkToCome work,
            Commands commands,
            Differences differences,
            Seals seals,
            JsonMapper json,
            Clock clock) {
        this.provider = provider;
        this.history = history;
        this.work = work;
        this.commands = commands;
        this.differences = differences;
        this.seals = seals;
        this.json = json;
        this.clock = clock;
    }

    /// Tells in what an account differs, unless that may be of our own making.
    void look(UserId user) throws ProviderException {
        Optional<IdentityAdmin> admin = outside();
        if (admin.isEmpty()) {
            return;
        }
        Optional<List<AccountDifference>> seen = now(user, admin.get());
        if (seen.isPresent()) {
            tell(new ObserveAccount(user, seen.get()), admin.get().issuer());
        }
    }

    /// In what an account differs; empty as long as that may be of our own making.
    Optional<List<AccountDifference>> now(UserId user, IdentityAdmin admin)
            throws ProviderException {
        List<StoredEvent> past = past(user);
        return isFresh(past) || work.isLeft(TELLER, stream(user))
                ? Optional.empty()
                : differences(user, admin, past);
    }

    boolean isKnown(UserId user) {
        return DecidedPerson.of(past(user)) != null;
    }

    /// Right after everything was told. What cannot be seen now is seen with the next look, unless
    /// there are reasons to be kept with it.
    ///
    /// @param refusals why the provider did not take what is wanted
    /// @throws ProviderException it is away, and the reasons are not kept
    void lookAgain(UserId user, Map<AccountAspect, String> refusals) throws ProviderException {
        Optional<IdentityAdmin> admin = outside();
        if (admin.isEmpty()) {
            return;
        }
        try {
            differences(user, admin.get(), past(user))
                    .map(seen ->
                            seen.stream()
                                    .map(one -> one.refusedAs(refusals.get(one.aspect())))
                                    .toList())
                    .ifPresent(seen -> tell(new ObserveAccount(user, seen), admin.get().issuer()));
        } catch (ProviderException.Unavailable
                | ProviderException.Slow
                | ProviderException.NotConfigured away) {
            if (!refusals.isEmpty()) {
                throw away;
            }
            LOG.debug("account=unseen user={} cause={}", user.value(), away.getMessage());
        } catch (ProviderException unreadable) {
            LOG.warn("account=unseen user={} cause={}", user.value(), unreadable.getMessage());
        }
    }

    /// Somebody beside their account; empty for whoever has none of this provider's, was deleted,
    /// or is not readable any more.
    Optional<Compared> compare(UserId user, IdentityAdmin admin) throws ProviderException {
        return compare(user, admin, past(user));
    }

    private Optional<Compared> compare(UserId user, IdentityAdmin admin, List<StoredEvent> past)
            throws ProviderException {
        DecidedPerson person = DecidedPerson.of(past);
        if (person == null || !person.issuer().equals(admin.issuer())) {
            return Optional.empty();
        }
        Optional<Profile> profile =
                seals.open(person.profile()).map(text -> json.readValue(text, Profile.class));
        if (profile.isEmpty()) {
            return Optional.empty();
        }
        Account account = admin.find(user).orElse(null);
        Map<String, String> attributes = account == null ? Map.of() : account.attributes();
        Wanted here = person.asWanted(profile.get(), attributes);
        return Optional.of(new Compared(here, account));
    }

    /// Empty when the person was changed here meanwhile, of which the provider is told then.
    private Optional<List<AccountDifference>> differences(
            UserId user, IdentityAdmin admin, List<StoredEvent> past) throws ProviderException {
        List<AccountDifference> seen =
                compare(user, admin, past).stream()
                        .flatMap(compared ->
                                compared.aspects(!admin.decidesRoles()).stream()
                                        .map(aspect -> differences.of(user, aspect, compared)))
                        .toList();
        return past(user).size() == past.size() ? Optional.of(seen) : Optional.empty();
    }

    private void tell(ObserveAccount observed, String issuer) {
        Caller caller = Caller.own(Actor.provider(issuer), SystemOrganization.ID);
        String id = UUID.randomUUID().toString();
        CommandContext context =
                new CommandContext(id, caller, null, id, null, null, null, null, null);
        if (commands.send(observed, context) instanceof Outcome.Refused(var refusal, _)) {
            LOG.warn("account=untold user={} code={}", observed.user().value(), refusal.code());
        }
    }

    private boolean isFresh(List<StoredEvent> past) {
        return !past.isEmpty() && past.getLast().recordedAt().isAfter(clock.instant().minus(FRESH));
    }

    private Optional<IdentityAdmin> outside() {
        return Optional.ofNullable(provider.getIfAvailable())
                .filter(admin -> !admin.issuer().equals(EMBEDDED));
    }

    private List<StoredEvent> past(UserId user) {
        return history.stream(stream(user), history.head());
    }

    private static String stream(UserId user) {
        return "user/" + user.value();
    }
}
