/// Host monitors by their log, source kind `hostmon`: what they test, and when each test began to
/// fail and to work again. The log is tailed in the monitor's own database, read-only; the layout
/// is a setting, with presets for KS-Soft HostMonitor (`hmlog`) and Uptime Kuma (`heartbeat`).
///
/// Lines may come late, share a second, and be in a local time that an hour a year has twice; what
/// is told of them is what they say, in whichever order they came. The first reading takes the
/// log's history along, raising no alert.
///
/// Layouts: KS-Soft's default INSERT of the ODBC log; `db/` of louislam/uptime-kuma.
@NullMarked
package com.opscenter.adapters.hostmon;

import org.jspecify.annotations.NullMarked;
