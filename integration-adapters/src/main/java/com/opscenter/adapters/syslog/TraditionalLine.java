package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.Heard;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A message as RFC 3164 found them: `Mmm dd hh:mm:ss host tag[pid]: text`. Everything in it may be
/// missing, the host most often (RouterOS leaves it out).
record TraditionalLine(ZoneId zone, Instant receivedAt) {

    /// A program, its process, and the text.
    private static final Pattern TAGGED =
            Pattern.compile("([^\\s:\\[]{1,64})(?:\\[([^\\]\\s]{1,32})\\])?:(?: (.*)|$)");

    private static final Pattern HOST =
            Pattern.compile("([^\\s:\\[\\]]{1,255}|[0-9a-fA-F:.]{2,45}) (.*)");

    Heard read(Priority priority) {
        Optional<LineTime> time = LineTime.read(priority.rest(), zone, receivedAt);
        String rest = time.map(LineTime::rest).orElse(priority.rest()).stripLeading();
        @Nullable String host = null;
        if (time.isPresent() && !TAGGED.matcher(rest).matches()) {
            Matcher named = HOST.matcher(rest);
            if (named.matches()) {
                host = named.group(1);
                rest = named.group(2);
            }
        }
        Matcher tagged = TAGGED.matcher(rest);
        boolean hasTag = time.isPresent() && tagged.matches();
        return new Heard(
                host,
                hasTag ? tagged.group(1) : null,
                priority.facility(),
                priority.severity(),
                hasTag ? Objects.requireNonNullElse(tagged.group(3), "") : rest,
                time.map(LineTime::at).orElse(null),
                null);
    }
}
