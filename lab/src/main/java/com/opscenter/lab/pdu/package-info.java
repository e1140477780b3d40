/**
 * What a rack PDU is and does, whatever its object tree looks like: outlets and loads together,
 * faults on demand, and the log of everything it was asked to do.
 */
@NullMarked
package com.opscenter.lab.pdu;

import org.jspecify.annotations.NullMarked;
