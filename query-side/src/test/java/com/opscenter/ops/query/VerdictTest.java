package com.opscenter.ops.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.api.VerdictCondition.Severity;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void nothing_abnormal_is_nominal() {
        assertThat(Verdict.level(List.of())).isEqualTo(Verdict.Level.NOMINAL);
    }

    @Test
    void a_warning_degrades() {
        assertThat(Verdict.level(List.of(condition(Severity.WARNING, 1))))
                .isEqualTo(Verdict.Level.DEGRADED);
    }

    @Test
    void blindness_is_worse_than_a_warning() {
        assertThat(
                        Verdict.level(
                                List.of(
                                        condition(Severity.WARNING, 1),
                                        condition(Severity.BLIND, 2))))
                .isEqualTo(Verdict.Level.BLIND);
    }

    @Test
    void a_critical_one_wins_and_blindness_is_told_beside_it() {
        Verdict verdict = verdict(condition(Severity.BLIND, 1), condition(Severity.CRITICAL, 2));
        assertThat(verdict.level()).isEqualTo(Verdict.Level.CRITICAL);
        assertThat(verdict.blindSources()).isEqualTo(1);
    }

    @Test
    void the_worst_and_newest_reason_comes_first() {
        Verdict verdict =
                verdict(
                        condition(Severity.WARNING, 9),
                        condition(Severity.CRITICAL, 3),
                        condition(Severity.CRITICAL, 7));
        assertThat(verdict.reasons())
                .extracting(Verdict.Reason::key)
                .containsExactly("key/7", "key/3", "key/9");
    }

    private static Verdict verdict(Condition... conditions) {
        return Verdict.of("home-rack", List.of(conditions), new Verdict.Since(NOON, 1));
    }

    private static Condition condition(Severity severity, long position) {
        return new Condition(severity, "text", "key/" + position, "/ops", NOON, position);
    }
}
