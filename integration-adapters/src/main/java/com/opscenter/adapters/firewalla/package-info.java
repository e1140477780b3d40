/// Firewalla by the API v2 of its paid cloud (MSP): source kind `firewalla`. Boxes and their active
/// alarms are read; an alarm with a remote side is a security event, too; addresses are blocked by
/// rules of our own.
///
/// `FirewallaApi` speaks, `AlarmPages` follows cursors, `AlarmMapping` understands, `BlockRules`
/// blocks. Numbers come as numbers or as text, and `_type` contradicts `type`: the number counts.
///
/// Protocol: `https://docs.firewalla.net` (MSP API v2).
@NullMarked
package com.opscenter.adapters.firewalla;

import org.jspecify.annotations.NullMarked;
