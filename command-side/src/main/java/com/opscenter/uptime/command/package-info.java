/// Monitors: which news of a source change what is known of them. Late lines are put where they
/// belong, lines that come again change nothing, equal neighbors are one.
///
/// Flow: an adapter's `ObserveMonitor` → [MonitorDecider] → monitor events; people's names and
/// links by [DescribeMonitorsEndpoint]; with its source a monitor leaves.
@NullMarked
package com.opscenter.uptime.command;

import org.jspecify.annotations.NullMarked;
