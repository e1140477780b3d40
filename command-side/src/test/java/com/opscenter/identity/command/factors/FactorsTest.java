package com.opscenter.identity.command.factors;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.FactorCommand;
import com.opscenter.identity.api.FactorCommand.RecordFactorAdded;
import com.opscenter.identity.api.FactorCommand.RecordFactorRemoved;
import com.opscenter.identity.api.FactorCommand.RecordPasskeyCopied;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodeUsed;
import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodesMade;
import com.opscenter.identity.api.FactorCommand.RecordSecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent;
import com.opscenter.identity.api.FactorEvent.PasskeyCopied;
import com.opscenter.identity.api.FactorEvent.RecoveryCodeUsed;
import com.opscenter.identity.api.FactorEvent.RecoveryCodesMade;
import com.opscenter.identity.api.FactorEvent.SecondFactorAdded;
import com.opscenter.identity.api.FactorEvent.SecondFactorGuessed;
import com.opscenter.identity.api.FactorEvent.SecondFactorRemoved;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.FactorRuleCommand;
import com.opscenter.identity.api.FactorRuleCommand.RequireSecondFactor;
import com.opscenter.identity.api.FactorRuleEvent;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorLeftToPeople;
import com.opscenter.identity.api.FactorRuleEvent.SecondFactorRequired;
import com.opscenter.identity.api.UserId;
import org.junit.jupiter.api.Test;

class FactorsTest {

    private static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final String PHONE = "5a1d6c0e-7b43-4f0a-9a66-3c1f0e2d4b58";

    private final Given<FactorCommand, Factors, FactorEvent> nothing =
            new Given<>(Factors.NONE, Factors::decide, Factors::evolve);
    private final Given<FactorRuleCommand, FactorRules, FactorRuleEvent> noRule =
            new Given<>(FactorRules.NONE, FactorRules::decide, FactorRules::evolve);

    @Test
    void a_factor_is_added_once_and_removed_once() {
        var added = new SecondFactorAdded(GRACE, PHONE, FactorKind.TOTP);
        var removed = new SecondFactorRemoved(GRACE, PHONE, FactorKind.TOTP);
        nothing.when(new RecordFactorAdded(GRACE, PHONE, FactorKind.TOTP)).then(added);
        nothing.given(added)
                .when(new RecordFactorAdded(GRACE, PHONE, FactorKind.TOTP))
                .thenNothing();
        nothing.given(added)
                .when(new RecordFactorRemoved(GRACE, PHONE, FactorKind.TOTP))
                .then(removed);
        nothing.given(added, removed)
                .when(new RecordFactorRemoved(GRACE, PHONE, FactorKind.TOTP))
                .thenNothing();
    }

    @Test
    void a_removal_is_recorded_though_the_addition_was_not() {
        nothing.when(new RecordFactorRemoved(GRACE, PHONE, FactorKind.PASSKEY))
                .then(new SecondFactorRemoved(GRACE, PHONE, FactorKind.PASSKEY));
    }

    @Test
    void recovery_codes_and_copies_are_told_each_time() {
        nothing.given(new RecoveryCodesMade(GRACE, 10))
                .when(new RecordRecoveryCodesMade(GRACE, 10))
                .then(new RecoveryCodesMade(GRACE, 10));
        nothing.when(new RecordRecoveryCodeUsed(GRACE, 3)).then(new RecoveryCodeUsed(GRACE, 3));
        nothing.when(new RecordSecondFactorGuessed(GRACE, 5))
                .then(new SecondFactorGuessed(GRACE, 5));
        nothing.when(new RecordPasskeyCopied(GRACE, PHONE)).then(new PasskeyCopied(GRACE, PHONE));
    }

    @Test
    void a_role_needs_a_second_factor_until_it_does_not() {
        var required = new SecondFactorRequired("admin");
        noRule.when(new RequireSecondFactor("admin", true)).then(required);
        noRule.when(new RequireSecondFactor("admin", false)).thenNothing();
        noRule.given(required).when(new RequireSecondFactor("admin", true)).thenNothing();
        noRule.given(required)
                .when(new RequireSecondFactor("admin", false))
                .then(new SecondFactorLeftToPeople("admin"));
    }

    @Test
    void what_is_no_word_of_a_role_is_refused() {
        assertThat(new RequireSecondFactor("No Role", true).violations()).isNotEmpty();
    }
}
