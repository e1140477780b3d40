package com.opscenter.logs.api;

import java.util.List;

/// Takes lines of devices. Never holds the caller up: what cannot be kept is dropped and counted.
public interface LogSink {

    /// Lines of one source, in the order they were received.
    void heard(String orgId, String site, List<LogLine> lines);
}
