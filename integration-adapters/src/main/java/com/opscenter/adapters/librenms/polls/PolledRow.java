package com.opscenter.adapters.librenms.polls;

import java.util.Comparator;

/// One row of a list of what LibreNMS polled.
public interface PolledRow {

    /// Those of one device together.
    Comparator<PolledRow> ORDER =
            Comparator.comparingLong(PolledRow::device).thenComparingLong(PolledRow::id);

    long id();

    /// The number of its device.
    long device();
}
