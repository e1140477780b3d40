/** A PDU as PowerNet-MIB shows it: the legacy {@code rPDU} tree and the {@code rPDU2} tree. */
@NullMarked
package com.opscenter.lab.powernet;

import org.jspecify.annotations.NullMarked;
