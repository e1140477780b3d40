/// Host monitors, source kind `hostmon`: what they test, and when each test began to fail and to
/// work again. A monitor's log is tailed in its own database, read-only; or a list is fetched as
/// JSON; or the monitor sends signed JSON by itself. Where things stand is a setting, with presets
/// for KS-Soft HostMonitor and Uptime Kuma.
///
/// Flow: [LineSource] ([LogReader], [MonitorList], [PushedLines]) → [LogPage] → [Standings] →
/// [LogObservations] → `ObserveMonitor`, `ReportAlert`. What is sent is kept by [HostmonPush] in
/// `adapter_state.pushed` until the source is read.
///
/// Lines may come late, share a second, and be in a local time that an hour a year has twice; what
/// is told of them is what they say, in whichever order they came. The first reading takes history
/// along, raising no alert.
///
/// Layouts: KS-Soft's default INSERT of the ODBC log; `db/` and
/// `server/routers/status-page-router.js` of louislam/uptime-kuma.
@NullMarked
package com.opscenter.adapters.hostmon;

import org.jspecify.annotations.NullMarked;
