package com.opscenter.lab.http;

import java.util.Arrays;
import java.util.Optional;

/// One way the server is broken on demand.
public enum Fault {
    /// No token is right any more.
    WRONG_TOKEN("wrong-token"),
    /// The token may read and nothing else.
    READ_ONLY("read-only"),
    /// The token may read everything but flows.
    FLOWS_DENIED("flows-denied"),
    /// The token's user may see some of the devices.
    SOME_DEVICES_ONLY("some-devices-only"),
    /// A connection is taken and never answered.
    SILENT("silent"),
    /// A connection is reset when the request was read.
    RESET("reset"),
    /// A connection is reset in the middle of the answer.
    RESET_MIDWAY("reset-midway"),
    /// One byte of the answer a second.
    SLOW("slow"),
    /// What is answered is not HTTP.
    GARBAGE("garbage"),
    /// 200 with a web page, as a proxy's sign-in does.
    HTML("html"),
    /// 200 without a body.
    EMPTY("empty"),
    /// 200 with a body that does not end.
    HUGE("huge"),
    /// 200 with JSON that breaks off.
    TRUNCATED("truncated"),
    /// 200 with an error inside.
    ERROR_INSIDE("error-inside"),
    /// 500 with a web page.
    CRASHED("crashed"),
    /// Sends the asker elsewhere.
    REDIRECT("redirect"),
    /// Too many requests were counted: it asks to be left alone for four seconds.
    THROTTLED("throttled"),
    /// The next page of a list is the same again, with the same cursor.
    ENDLESS_PAGES("endless-pages"),
    /// Its clock is two hours ahead.
    CLOCK_AHEAD("clock-ahead"),
    /// The long lists, such as those of ports and sensors, end in 500 with a web page.
    LISTS_CRASHED("lists-crashed"),
    /// What is asked for is answered as done, and is not.
    DEAF("deaf"),
    /// What is asked for is done, and the connection is reset instead of an answer.
    DONE_THEN_RESET("done-then-reset"),
    /// What is asked for is done, and a gateway answers 502 with a web page.
    DONE_THEN_BAD_GATEWAY("done-then-bad-gateway");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static Optional<Fault> labelled(String label) {
        return Arrays.stream(values()).filter(fault -> fault.label.equals(label)).findFirst();
    }
}
