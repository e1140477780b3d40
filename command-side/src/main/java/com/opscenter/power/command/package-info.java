/// Switching outlets and describing PDUs: what is asked is decided here, pure; the shells hand it
/// to the event store.
///
/// A switch is requested, dispatched by the adapter, and ends by what the device is read as:
/// confirmed, contradicted, unknown, rejected or cancelled.
@NullMarked
package com.opscenter.power.command;

import org.jspecify.annotations.NullMarked;
