/// Monitors, their outages and their availability as they are shown.
///
/// Flow: monitor events → [MonitorsProjection] → what a monitor is; the same events →
/// [EdgesProjection] → a row for each change of status, found by its own time whatever the order of
/// arrival; rows, the state of the source and the times it told all of → views. Owns
/// `read_model.uptime_monitor`, `read_model.uptime_edge` and their histories.
@NullMarked
package com.opscenter.uptime.query;

import org.jspecify.annotations.NullMarked;
