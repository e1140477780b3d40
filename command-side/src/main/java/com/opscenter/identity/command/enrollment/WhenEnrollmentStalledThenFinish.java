package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Reaction;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentAbandoned;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentCompleted;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentRequested;
import com.opscenter.identity.api.EnrollmentEvent.EnrollmentStalled;
import com.opscenter.identity.api.NewPerson;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.command.people.Provider;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Finishes what stopped half way, if the provider made the account, and gives it up otherwise.
/// While the provider is away nobody knows which, and it waits.
@Component
class WhenEnrollmentStalledThenFinish implements Reaction<EnrollmentStalled> {

    private static final Logger LOG =
            LoggerFactory.getLogger(WhenEnrollmentStalledThenFinish.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /// The provider lacks what it needs, or somebody repeats the request at this moment.
    private static final Set<String> NOT_YET = Set.of("not-configured", "idempotency-in-progress");

    private final Provider provider;
    private final Adopting adopting;
    private final EventReader history;
    private final Seals seals;
    private final JsonMapper json;

    WhenEnrollmentStalledThenFinish(
            Provider provider,
            Adopting adopting,
            EventReader history,
            Seals seals,
            JsonMapper json) {
        this.provider = provider;
        this.adopting = adopting;
        this.history = history;
        this.seals = seals;
        this.json = json;
    }

    @Override
    public Class<EnrollmentStalled> event() {
        return EnrollmentStalled.class;
    }

    @Override
    public String lane(EnrollmentStalled event) {
        return event.stream();
    }

    @Override
    public void react(EnrollmentStalled event, StoredEvent stored, boolean repeated) throws Later {
        Optional<NewPerson> open = open(event);
        if (open.isEmpty()) {
            return;
        }
        OwnSteps own =
                new OwnSteps(event.enrollment(), stored.metadata().correlationId(), stored.id());
        try {
            end(open.get(), own);
        } catch (RefusedException refused) {
            if (Provider.isAway(refused) || NOT_YET.contains(refused.refusal().code())) {
                throw new Later(refused.refusal().detail(), PAUSE);
            }
            throw refused;
        }
    }

    private void end(NewPerson person, OwnSteps own) {
        if (!provider.isThere()) {
            adopting.abandon("not-configured", own);
            return;
        }
        Optional<Account> made = provider.ask(admin -> admin.findByCommand(own.enrollment()));
        if (made.isEmpty()) {
            adopting.abandon("never-made", own);
            return;
        }
        Account account = made.get();
        Wish wish = Wish.of(person, profile(person, account), opened(person.notes()));
        try {
            adopting.adopt(account, wish, own.step("register"), own)
                    .warnings()
                    .forEach(why -> LOG.warn("enrollment={} lacks={}", own.enrollment(), why));
        } catch (RefusedException refused) {
            if (!Adopting.isFinal(refused)) {
                throw refused;
            }
            LOG.warn("enrollment={} abandoned={}", own.enrollment(), refused.refusal().code());
        }
    }

    /// What was wanted, unless it ended meanwhile.
    private Optional<NewPerson> open(EnrollmentStalled event) {
        NewPerson wanted = null;
        for (StoredEvent past : history.stream(event.stream(), history.head())) {
            switch (past.payload()) {
                case EnrollmentRequested(_, var person, _) -> wanted = person;
                case EnrollmentCompleted _, EnrollmentAbandoned _ -> wanted = null;
                case null, default -> {}
            }
        }
        return Optional.ofNullable(wanted);
    }

    /// The provider knows it as well.
    private Profile profile(NewPerson person, Account account) {
        String opened = opened(person.profile());
        return opened == null ? account.profile() : json.readValue(opened, Profile.class);
    }

    private @Nullable String opened(@Nullable Sealed sealed) {
        return sealed == null ? null : seals.open(sealed).orElse(null);
    }
}
