package com.opscenter.adapters.polling;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.sources.api.SourceCommand.SummarizeHour;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HourTallyTest {

    private static final SourceId SOURCE = new SourceId("pdu-1");
    private static final Instant TEN = Instant.parse("2026-03-01T10:00:00Z");
    private static final Sample SAMPLE = new Sample("pdu/pdu-1", "currentDeciamps", 82, TEN);

    private final HourTally tally = new HourTally(SOURCE, TEN.plusSeconds(90));

    @Test
    void an_hour_is_summarized_once_when_the_next_one_has_begun() {
        tally.succeeded(List.of(SAMPLE, SAMPLE));
        tally.failed();
        assertThat(tally.ended(TEN.plusSeconds(3599))).isEmpty();
        SummarizeHour hour = tally.ended(TEN.plusSeconds(3601)).orElseThrow();
        assertThat(hour.hour()).isEqualTo(TEN);
        assertThat(hour.polls()).isEqualTo(2);
        assertThat(hour.failures()).isEqualTo(1);
        assertThat(hour.samples()).isEqualTo(2);
        assertThat(hour.digest()).matches("[0-9a-f]{64}");
        assertThat(tally.ended(TEN.plusSeconds(3602))).isEmpty();
    }

    @Test
    void the_digest_tells_samples_apart_and_starts_anew_each_hour() {
        tally.succeeded(List.of(SAMPLE));
        String first = tally.ended(TEN.plusSeconds(3600)).orElseThrow().digest();
        tally.succeeded(List.of(SAMPLE));
        String same = tally.ended(TEN.plusSeconds(7200)).orElseThrow().digest();
        tally.succeeded(List.of(new Sample("pdu/pdu-1", "currentDeciamps", 83, TEN)));
        String other = tally.ended(TEN.plusSeconds(10800)).orElseThrow().digest();
        assertThat(same).isEqualTo(first);
        assertThat(other).isNotEqualTo(first);
    }
}
