/// LibreNMS by its API v0: source kind `librenms`. Reads which devices it watches and which of its
/// alerts stand; tells it what is acknowledged here, and believes only what it reads back, because
/// acknowledging an alert that is not there is answered like one that is. Of a device nothing but
/// id, names and state is taken out of the answer: the rest holds SNMP secrets.
///
/// This package is the source: its settings, its trial and the connection, which puts the rooms
/// together: `alerts`, `history`, `logs`, `ports`, `sensors`, `maintenance` and `graphs`. They do
/// not know each other, and stand on `server` and `polls`.
///
/// Protocol: `doc/API` and `includes/html/api_functions.inc.php` of librenms/librenms.
@NullMarked
package com.opscenter.adapters.librenms;

import org.jspecify.annotations.NullMarked;
