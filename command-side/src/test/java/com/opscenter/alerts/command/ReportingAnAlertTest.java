package com.opscenter.alerts.command;

import static com.opscenter.alerts.command.Problem.BEGUN;
import static com.opscenter.alerts.command.Problem.FIRST;
import static com.opscenter.alerts.command.Problem.NOW;
import static com.opscenter.alerts.command.Problem.PROBLEM;
import static com.opscenter.alerts.command.Problem.SECOND;
import static com.opscenter.alerts.command.Problem.SOURCE;
import static com.opscenter.alerts.command.Problem.down;
import static com.opscenter.alerts.command.Problem.known;
import static com.opscenter.alerts.command.Problem.message;
import static com.opscenter.alerts.command.Problem.read;
import static com.opscenter.alerts.command.Problem.signal;
import static com.opscenter.alerts.command.Problem.standing;
import static com.opscenter.alerts.command.Problem.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertCommand.ResolveAlert;
import com.opscenter.alerts.api.AlertCommand.RetireAlert;
import com.opscenter.alerts.api.AlertEvent.AlertAcknowledged;
import com.opscenter.alerts.api.AlertEvent.AlertChanged;
import com.opscenter.alerts.api.AlertEvent.AlertRaised;
import com.opscenter.alerts.api.AlertEvent.AlertRepeated;
import com.opscenter.alerts.api.AlertEvent.AlertResolved;
import com.opscenter.alerts.api.AlertEvent.AlertUnacknowledged;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.ResolvedBy;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportingAnAlertTest {

    private static final Instant LATER = BEGUN.plusSeconds(3600);

    @Test
    void what_is_reported_first_is_raised() {
        unknown().when(read(down())).then(new AlertRaised(FIRST, down(), 1));
    }

    @Test
    void what_merely_stands_is_no_news() {
        standing().when(read(down())).thenNothing();
    }

    @Test
    void other_words_are_told() {
        var other = signal(BEGUN, null);
        var worse =
                new AlertSignal(
                        other.source(),
                        other.sourceAlertId(),
                        other.severity(),
                        "Device down, got worse",
                        other.message(),
                        other.target(),
                        other.labels(),
                        BEGUN,
                        other.occurrence(),
                        true,
                        null);
        standing().when(read(worse)).then(new AlertChanged(FIRST, worse));
    }

    @Test
    void messages_are_counted_with_one_fact_for_many() {
        unknown()
                .given(new AlertRaised(FIRST, message(BEGUN), 1))
                .when(new ReportAlert(PROBLEM, message(LATER), 250, null))
                .then(new AlertRepeated(FIRST, 251, LATER));
    }

    @Test
    void another_occurrence_means_that_it_had_recovered_unseen() {
        standing()
                .when(read(signal(LATER, null)))
                .then(
                        new AlertResolved(FIRST, ResolvedBy.SOURCE, LATER, null),
                        new AlertRaised(SECOND, signal(LATER, null), 1));
    }

    @Test
    void a_recovery_ends_it_and_what_comes_after_is_a_new_alert_with_count_one() {
        var over = standing().after(new ClearAlert(PROBLEM, LATER));
        standing()
                .when(new ClearAlert(PROBLEM, LATER))
                .then(new AlertResolved(FIRST, ResolvedBy.SOURCE, LATER, null));
        over.when(new ClearAlert(PROBLEM, LATER)).thenNothing();
        over.when(read(signal(NOW, null))).then(new AlertRaised(SECOND, signal(NOW, null), 1));
    }

    @Test
    void what_somebody_resolved_comes_back_only_when_it_begins_again() {
        var resolved = standing().after(new ResolveAlert(FIRST, NOW, "cable replaced"));
        resolved.when(read(down())).thenNothing();
        resolved.when(read(known("on it"))).thenNothing();
        resolved.when(read(signal(LATER, null)))
                .then(new AlertRaised(SECOND, signal(LATER, null), 1));
    }

    @Test
    void an_acknowledgment_at_the_source_is_followed_and_taken_back() {
        var acked = standing().after(read(known("on it")));
        standing()
                .when(read(known("on it")))
                .then(
                        new AlertChanged(FIRST, known("on it")),
                        new AlertAcknowledged(FIRST, "source", "on it", true));
        acked.when(read(known("on it"))).thenNothing();
        acked.when(read(down()))
                .then(new AlertChanged(FIRST, down()), new AlertUnacknowledged(FIRST, null));
    }

    @Test
    void what_is_acknowledged_before_it_is_seen_is_raised_and_known() {
        unknown()
                .when(read(known("on it")))
                .then(
                        new AlertRaised(FIRST, known("on it"), 1),
                        new AlertAcknowledged(FIRST, "source", "on it", true));
    }

    @Test
    void what_nobody_watches_any_more_is_over_and_says_why() {
        standing()
                .when(new RetireAlert(PROBLEM, NOW, "Its source was removed"))
                .then(new AlertResolved(FIRST, ResolvedBy.AUTO, NOW, "Its source was removed"));
    }

    @Test
    void a_fingerprint_tells_its_parts_apart() {
        assertThat(Fingerprint.of(SOURCE, "ab", "c"))
                .isNotEqualTo(Fingerprint.of(SOURCE, "a", "bc"));
        assertThat(Fingerprint.of(SOURCE, "7", "1")).isEqualTo(PROBLEM);
    }
}
