package com.opscenter.identity.command.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountCommand;
import com.opscenter.identity.api.accounts.AccountCommand.ObserveAccount;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.api.accounts.AccountEvent;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDrifted;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.ProviderException;
import com.opscenter.testing.ReadableSeals;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import tools.jackson.databind.json.JsonMapper;

/// When a difference is told, and when nothing can be said.
class AccountLookTest {

    private static final UserId ADA = new UserId("9b2f1c30-0000-4000-8000-0000000000aa");
    private static final Profile PROFILE = new Profile("ada", "ada@example.com", "Ada", null);
    private static final Instant LATER = Instant.parse("2026-11-21T15:00:00Z");

    private final JsonMapper json = JsonMapper.builder().build();
    private final MemoryHistory history = new MemoryHistory();
    private final ReadableSeals seals = new ReadableSeals();
    private final OneAccount provider = new OneAccount(account(PROFILE, true));
    private final KeyedHash hash = (purpose, word) -> purpose + "#" + word.hashCode();
    private final RecordingCommands commands =
            new RecordingCommands()
                    .deciding(
                            AccountCommand.class,
                            AccountEvent.class,
                            StandingDifferences.NONE,
                            AccountDecider::decide,
                            StandingDifferences::evolve);
    private boolean waiting;

    private AccountLook at(Instant now) {
        return new AccountLook(
                new ObjectProvider<>() {
                    @Override
                    public IdentityAdmin getObject() {
                        return provider;
                    }
                },
                history,
                (_, _) -> waiting,
                commands,
                new Differences(seals, hash, json),
                seals,
                json,
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Account account(Profile profile, boolean enabled) {
        return new Account(
                ADA, profile, enabled, true, Set.of("viewer"), Map.of(), null, Instant.EPOCH);
    }

    private void register() {
        happened(
                new UserRegistered(
                        ADA,
                        OneAccount.ISSUER,
                        new Sealed(ADA.value(), json.writeValueAsString(PROFILE)),
                        Set.of("viewer"),
                        true,
                        true,
                        "5b1e0c52-6f0b-4c8e-9d0a-2f6b1c7d8e90",
                        UserSource.TOKEN,
                        null,
                        new HashedNames("name", "mail")));
    }

    private void happened(UserEvent event) {
        history.append(List.of(event));
    }

    private List<AccountDifference> told() {
        return commands.sent().stream()
                .map(ObserveAccount.class::cast)
                .flatMap(observed -> observed.differences().stream())
                .toList();
    }

    @Test
    void what_differs_is_told_and_names_nobody_in_clear() throws Exception {
        register();
        provider.account = account(new Profile("ada", "eve@example.com", "Ada", null), false);
        at(LATER).look(ADA);
        assertThat(told())
                .extracting(AccountDifference::aspect)
                .containsExactly(AccountAspect.ENABLED, AccountAspect.EMAIL);
        assertThat(told().getLast().observed()).isEqualTo(AccountDifference.OTHER);
        assertThat(commands.history().stream("account/" + ADA.value(), Long.MAX_VALUE))
                .extracting(stored -> stored.payload())
                .hasOnlyElementsOfType(AccountDrifted.class)
                .hasSize(2);
    }

    @Test
    void nothing_is_said_while_the_provider_is_still_to_be_told() throws Exception {
        register();
        provider.account = account(PROFILE, false);
        waiting = true;
        at(LATER).look(ADA);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void nothing_is_said_of_whoever_was_changed_a_moment_ago() throws Exception {
        register();
        provider.account = account(PROFILE, false);
        at(Instant.parse("2026-11-21T14:30:05Z")).look(ADA);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void nothing_is_said_of_whoever_is_changed_while_the_account_is_read() throws Exception {
        register();
        provider.account = account(PROFILE, false);
        provider.meanwhile = () -> happened(new UserSuspended(ADA));
        at(LATER).look(ADA);
        assertThat(commands.sent()).isEmpty();
    }

    @Test
    void of_whoever_was_deleted_or_erased_nothing_differs() throws Exception {
        register();
        provider.account = null;
        seals.destroy(ADA.value());
        at(LATER).look(ADA);
        happened(new UserDeleted(ADA));
        at(LATER).look(ADA);
        assertThat(told()).isEmpty();
    }

    @Test
    void why_it_was_not_taken_is_told_with_the_difference_it_explains() throws Exception {
        register();
        provider.account = account(PROFILE, false);
        at(LATER).lookAgain(ADA, Map.of(AccountAspect.ENABLED, "no", AccountAspect.NAME, "no"));
        assertThat(told()).singleElement().extracting(AccountDifference::refusal).isEqualTo("no");
    }

    @Test
    void a_look_without_reasons_waits_for_the_next_and_one_with_reasons_is_asked_for_again()
            throws Exception {
        register();
        provider.away = true;
        at(LATER).lookAgain(ADA, Map.of());
        assertThatThrownBy(() -> at(LATER).lookAgain(ADA, Map.of(AccountAspect.ENABLED, "no")))
                .isInstanceOf(ProviderException.Unavailable.class);
        assertThat(commands.sent()).isEmpty();
    }
}
