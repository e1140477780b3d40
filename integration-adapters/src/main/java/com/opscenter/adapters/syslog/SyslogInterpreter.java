package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.Arrival;
import com.opscenter.adapters.receivers.Heard;
import com.opscenter.adapters.receivers.Interpreter;
import com.opscenter.adapters.support.Tape;
import java.time.ZoneId;
import java.util.Optional;

/// Reads both forms. What keeps to neither is a line all the same; only what has no text is none.
record SyslogInterpreter(ZoneId zone) implements Interpreter<byte[]> {

    private static final String VERSION_1 = "1 ";

    @Override
    public Optional<Heard> read(Arrival<byte[]> arrival) {
        String text = SyslogText.of(arrival.message());
        if (text.isBlank()) {
            return Optional.empty();
        }
        Priority priority = Priority.of(text);
        if (priority.isGiven() && priority.rest().startsWith(VERSION_1)) {
            Optional<Heard> heard = StructuredLine.read(priority);
            if (heard.isPresent()) {
                return heard;
            }
        }
        return Optional.of(new TraditionalLine(zone, arrival.at()).read(priority));
    }

    @Override
    public void record(Arrival<byte[]> arrival, Tape tape) {
        tape.write(
                "lines.txt",
                "%s %s %s\n"
                        .formatted(
                                arrival.at(),
                                arrival.sender().getHostAddress(),
                                SyslogText.of(arrival.message())));
    }
}
