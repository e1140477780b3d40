/// SNMP traps and informs (versions 1, 2c and 3): received, told to the log in words, taken as
/// hints to read the source they came from, and as alerts where they say that something is wrong.
///
/// Flow: [TrapListener] → [Notification] → [TrapInterpreter] → a `Receiver`.
@NullMarked
package com.opscenter.adapters.trap;

import org.jspecify.annotations.NullMarked;
