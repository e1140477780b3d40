package com.opscenter.adapters.polling;

import com.opscenter.sources.api.SourceCommand.SummarizeHour;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Counts the polls of the running hour. The digest is SHA-256 over its samples in order, each as
/// the line `key metric value epochMillis`.
final class HourTally {

    private final SourceId source;
    private final MessageDigest digest = sha256();
    private Instant hour;
    private int polls;
    private int failures;
    private int samples;

    HourTally(SourceId source, Instant now) {
        this.source = source;
        this.hour = now.truncatedTo(ChronoUnit.HOURS);
    }

    /// The summary of the hour that has ended, once.
    Optional<SummarizeHour> ended(Instant now) {
        Instant current = now.truncatedTo(ChronoUnit.HOURS);
        if (current.equals(hour)) {
            return Optional.empty();
        }
        SummarizeHour summary =
                new SummarizeHour(
                        source,
                        hour,
                        polls,
                        failures,
                        samples,
                        HexFormat.of().formatHex(digest.digest()));
        hour = current;
        polls = 0;
        failures = 0;
        samples = 0;
        return Optional.of(summary);
    }

    void succeeded(List<Sample> taken) {
        polls++;
        samples += taken.size();
        for (Sample sample : taken) {
            String line =
                    "%s %s %d %d\n"
                            .formatted(
                                    sample.key(),
                                    sample.metric(),
                                    sample.value(),
                                    sample.at().toEpochMilli());
            digest.update(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    void failed() {
        polls++;
        failures++;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
