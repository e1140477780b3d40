package com.opscenter.commands.api;

import com.opscenter.history.api.Event;
import java.time.Instant;

/// An event after which something must be asked at a given time, whatever happens meanwhile. The
/// deadline survives restarts; the command decides then whether anything is left to do.
public interface OpensDeadline extends Event {

    Instant due();

    Command whenDue();
}
