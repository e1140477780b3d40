/**
 * What a rack PDU is and does, without any protocol: outlets that switch with a delay, loads that
 * drift, thresholds, faults on demand, and the log of everything it was asked to do.
 */
@NullMarked
package com.opscenter.lab.pdu;

import org.jspecify.annotations.NullMarked;
