package com.opscenter.commands.api;

import java.time.Instant;

/// An event after which something must be asked at a given time, whatever happens meanwhile. The
/// deadline survives restarts; the command decides then whether anything is left to do.
public interface OpensDeadline {

    Instant due();

    Command whenDue();
}
