/**
 * An SNMP agent small enough to misbehave exactly as told.
 *
 * <p>Flow: {@code CardTransport} (silence, slowness) → {@code SnmpCard} (users, contexts) → {@code
 * Answers} (RFC 3416) → {@code Mib} (live values and writings).
 */
@NullMarked
package com.opscenter.lab.snmp;

import org.jspecify.annotations.NullMarked;
