package com.opscenter.projections.query;

import com.opscenter.history.api.StoredEvent;
import java.util.List;

/// Told what was folded into shown rows, to be counted and timed.
interface Meters {

    void folded(String projection, List<StoredEvent> events);
}
