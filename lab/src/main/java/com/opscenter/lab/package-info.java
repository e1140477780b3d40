/**
 * The lab: simulated devices that speak the real protocols on loopback.
 *
 * <p>{@link com.opscenter.lab.Lab} starts the demo set and writes {@code lab.json}; {@link
 * com.opscenter.lab.LabPdu} starts one unit inside a test. A unit is a model ({@code pdu}, made of
 * {@code outlet} and {@code load}) seen through its object tree ({@code powernet}, on {@code mib})
 * by an SNMP card ({@code snmp}); the control API ({@code control}) breaks and mends it. {@code
 * snmprec} replays recorded devices.
 */
@NullMarked
package com.opscenter.lab;

import org.jspecify.annotations.NullMarked;
