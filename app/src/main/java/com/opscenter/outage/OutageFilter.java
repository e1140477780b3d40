package com.opscenter.outage;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;

/// Leaves out of the log what every part of the application, libraries too, has to say about the
/// same outage.
final class OutageFilter extends TurboFilter {

    private final Outage outage;

    OutageFilter(Outage outage) {
        this.outage = outage;
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] arguments,
            @Nullable Throwable failure) {
        boolean told =
                level.isGreaterOrEqual(Level.WARN)
                        && failures(arguments, failure).anyMatch(outage::covers);
        return told ? FilterReply.DENY : FilterReply.NEUTRAL;
    }

    /// With several arguments the failure comes as the last of them.
    private static Stream<Throwable> failures(
            Object @Nullable [] arguments, @Nullable Throwable failure) {
        Stream<?> given = arguments == null ? Stream.of() : Arrays.stream(arguments);
        return Stream.concat(Stream.ofNullable(failure), given.filter(Objects::nonNull))
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast);
    }
}
