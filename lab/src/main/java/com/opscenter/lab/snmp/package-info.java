/**
 * A management card: an SNMP engine small enough to misbehave exactly as told.
 *
 * <p>Flow: {@code CardTransport} (silence, slowness) → {@code SnmpCard} (engine, users, contexts) →
 * {@code Responder} (who asks for which tree) → package {@code mib}.
 */
@NullMarked
package com.opscenter.lab.snmp;

import org.jspecify.annotations.NullMarked;
