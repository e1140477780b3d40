/// Acting on ports: what is asked is decided here, pure; the shells hand it to the event store.
///
/// An action is requested, dispatched by the adapter of the switch, and ends by what the port is
/// read as (`intents`): confirmed, contradicted, unknown, rejected or cancelled. Switches and WAN
/// links are only observed.
@NullMarked
package com.opscenter.network.command;

import org.jspecify.annotations.NullMarked;
