package com.opscenter.identity.command.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.accounts.AccountAspect;
import com.opscenter.identity.api.accounts.AccountCommand;
import com.opscenter.identity.api.accounts.AccountCommand.AcceptDifference;
import com.opscenter.identity.api.accounts.AccountCommand.EnforceAccount;
import com.opscenter.identity.api.accounts.AccountCommand.ObserveAccount;
import com.opscenter.identity.api.accounts.AccountCommand.SettleEnforcement;
import com.opscenter.identity.api.accounts.AccountDifference;
import com.opscenter.identity.api.accounts.AccountEvent;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftAccepted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDriftEnded;
import com.opscenter.identity.api.accounts.AccountEvent.AccountDrifted;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforced;
import com.opscenter.identity.api.accounts.AccountEvent.AccountEnforcementRefused;
import com.opscenter.store.SnapshotRoundTrip;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// When a difference begins and ends, and what may be answered to it.
class AccountDeciderTest {

    private static final UserId ADA = new UserId("9b2f1c30-0000-4000-8000-0000000000aa");
    private static final String COMMAND = "c-1";

    private StandingDifferences standing = StandingDifferences.NONE;

    private List<AccountEvent> decided(AccountCommand command) {
        if (!(AccountDecider.decide(command, standing)
                instanceof Decision.Accepted<AccountEvent>(var events, _))) {
            throw new AssertionError("refused: " + command);
        }
        events.forEach(event -> standing = standing.evolve(event));
        return events;
    }

    private String refused(AccountCommand command) {
        return AccountDecider.decide(command, standing)
                        instanceof Decision.Rejected<AccountEvent>(var refusal)
                ? refusal.code()
                : "accepted";
    }

    private static AccountDifference enabled(String mark, @Nullable String refusal) {
        return new AccountDifference(
                AccountAspect.ENABLED, "enabled", "disabled", null, mark, refusal);
    }

    private static ObserveAccount seen(AccountDifference... differences) {
        return new ObserveAccount(ADA, List.of(differences));
    }

    @Test
    void a_difference_is_told_once_and_again_when_it_is_another_one() {
        assertThat(decided(seen(enabled("a", null)))).hasOnlyElementsOfType(AccountDrifted.class);
        assertThat(decided(seen(enabled("a", null)))).isEmpty();
        assertThat(decided(seen(enabled("b", null)))).hasOnlyElementsOfType(AccountDrifted.class);
    }

    @Test
    void what_is_seen_no_more_is_over() {
        decided(seen(enabled("a", null)));
        assertThat(decided(seen()))
                .containsExactly(new AccountDriftEnded(ADA, AccountAspect.ENABLED));
        assertThat(decided(seen())).isEmpty();
    }

    @Test
    void why_it_was_not_taken_is_told_and_stays_known_to_a_look_that_does_not_say() {
        decided(seen(enabled("a", null)));
        assertThat(decided(seen(enabled("a", "no")))).hasSize(1);
        assertThat(decided(seen(enabled("a", null)))).isEmpty();
        assertThat(decided(seen(enabled("a", "never")))).hasSize(1);
    }

    @Test
    void only_the_difference_that_was_shown_is_accepted() {
        decided(seen(enabled("a", null)));
        assertThat(refused(accepting("b"))).isEqualTo("state-moved-on");
        assertThat(decided(accepting("a")))
                .containsExactly(
                        new AccountDriftAccepted(ADA, AccountAspect.ENABLED, COMMAND, "disabled"));
        assertThat(refused(accepting("a"))).isEqualTo("state-moved-on");
    }

    private static AcceptDifference accepting(String mark) {
        return new AcceptDifference(ADA, AccountAspect.ENABLED, COMMAND, mark, "disabled");
    }

    @Test
    void what_is_enforced_ends_once_with_what_became_of_it() {
        EnforceAccount enforce = new EnforceAccount(ADA, AccountAspect.ENABLED, COMMAND, "enabled");
        assertThat(refused(enforce)).isEqualTo("state-moved-on");
        decided(seen(enabled("a", null)));
        decided(enforce);
        assertThat(decided(settled("no")))
                .containsExactly(
                        new AccountEnforcementRefused(ADA, AccountAspect.ENABLED, COMMAND, "no"));
        assertThat(decided(settled(null))).isEmpty();
        decided(enforce);
        assertThat(decided(settled(null)))
                .containsExactly(
                        new AccountEnforced(
                                ADA, AccountAspect.ENABLED, COMMAND, AccountDifference.HERE));
    }

    private static SettleEnforcement settled(@Nullable String refusal) {
        return new SettleEnforcement(ADA, AccountAspect.ENABLED, COMMAND, refusal);
    }

    @Test
    void a_snapshot_decides_as_before() {
        decided(seen(enabled("a", "no")));
        decided(new EnforceAccount(ADA, AccountAspect.ENABLED, COMMAND, "enabled"));
        assertThat(SnapshotRoundTrip.of(standing)).isEqualTo(standing);
    }
}
