/// What every receiver is built from: who may send and how much, a bounded queue, the log of
/// devices, hints to the sources at the sender's address, and problems told as messages.
///
/// Flow: socket → [Gate] → [Inbox] → worker of a [Receiver] → `LogSink`, [PacedHints],
/// [GatheredNotices] → `ReportAlert`. A sender's address can be forged, so nothing received here is
/// a state by itself.
@NullMarked
package com.opscenter.adapters.receivers;

import org.jspecify.annotations.NullMarked;
