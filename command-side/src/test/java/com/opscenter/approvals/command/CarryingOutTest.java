package com.opscenter.approvals.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Consent;
import com.opscenter.commands.api.Later;
import com.opscenter.commands.api.Refusal;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarryingOutTest {

    private final Released released = new Released();

    @Test
    void it_is_given_in_the_name_of_whoever_asked_under_the_id_it_was_given_first()
            throws Exception {
        released.react();
        assertThat(released.suspensions())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.context().commandId()).isEqualTo(Released.ID.value());
                    assertThat(one.context().caller()).isEqualTo(Released.ADA);
                    assertThat(one.context().consent()).isEqualTo(Consent.GIVEN);
                    assertThat(one.context().expectedVersion()).isEqualTo(7L);
                });
        assertThat(released.told()).containsExactly("RecordCarriedOut");
    }

    @Test
    void after_a_crash_it_is_given_under_the_same_key_and_told_once() throws Exception {
        released.loseWhatIsTold();
        assertThatThrownBy(released::react).isInstanceOf(Later.class);
        released.keepWhatIsTold();
        released.react();
        released.react();
        assertThat(released.suspensions())
                .hasSize(2)
                .extracting(one -> one.context().idempotency())
                .containsOnly(released.suspensions().getFirst().context().idempotency());
        assertThat(released.told()).containsExactly("RecordCarriedOut");
    }

    @Test
    void what_is_refused_is_told() throws Exception {
        released.refuse(new Refusal("role-too-strong", "This role is stronger than yours"));
        released.react();
        assertThat(released.told()).containsExactly("RecordNotCarriedOut role-too-strong");
    }

    @Test
    void of_several_it_is_told_how_many_were_done_before_one_was_refused() throws Exception {
        Released two = Released.two();
        two.refuseFrom(2, new Refusal("role-too-strong", "This role is stronger than yours"));
        two.react();
        assertThat(two.told()).containsExactly("RecordPartlyCarriedOut 1 of 2 role-too-strong");
    }

    @Test
    void of_several_of_which_none_was_done_it_is_told_that_they_were_refused() throws Exception {
        Released two = Released.two();
        two.refuseFrom(1, new Refusal("role-too-strong", "This role is stronger than yours"));
        two.react();
        assertThat(two.told()).containsExactly("RecordNotCarriedOut role-too-strong");
    }

    @Test
    void what_was_done_before_a_crash_is_told_of_whoever_may_not_come_in_any_more()
            throws Exception {
        Released two = Released.two();
        two.refuseFrom(2, new Refusal("projection-behind", "The read model is behind"));
        assertThatThrownBy(two::react).isInstanceOf(Later.class);
        two.locksOut();
        two.react();
        assertThat(two.told()).containsExactly("RecordPartlyCarriedOut 1 of 2 forbidden");
    }

    @Test
    void what_was_wholly_done_before_a_crash_is_told_as_done() throws Exception {
        for (Released one : List.of(new Released(), Released.two())) {
            one.loseWhatIsTold();
            assertThatThrownBy(one::react).isInstanceOf(Later.class);
            one.keepWhatIsTold();
            one.locksOut();
            one.react();
            assertThat(one.told()).containsExactly("RecordCarriedOut");
        }
    }

    @Test
    void what_is_away_is_waited_for() throws Exception {
        released.refuse(new Refusal("projection-behind", "The read model is behind"));
        assertThatThrownBy(released::react).isInstanceOf(Later.class);
        assertThat(released.told()).isEmpty();
    }

    @Test
    void of_somebody_who_may_not_come_in_nothing_is_done() throws Exception {
        released.locksOut();
        released.react();
        assertThat(released.suspensions()).isEmpty();
        assertThat(released.told()).containsExactly("RecordNotCarriedOut forbidden");
    }

    @Test
    void a_feature_makes_it_anew() throws Exception {
        released.react();
        assertThat(((SuspendUser) released.suspensions().getFirst().command()).by())
                .isEqualTo(Released.NOW);
    }
}
