package com.opscenter.adapters.librenms.polls;

/// One row of a list of what LibreNMS polled.
public interface PolledRow {

    long id();

    /// The number of its device.
    long device();
}
