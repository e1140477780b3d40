/// APC rack PDUs by SNMP: source kind `apc-pdu`. Reads the PDU, its outlets, phases and banks;
/// switches outlets and believes only what it reads back. The numbers of outlet states, commands
/// and load states differ between the trees of PowerNet-MIB, some are reversed: each tree has its
/// own codec and shares none.
@NullMarked
package com.opscenter.adapters.apc;

import org.jspecify.annotations.NullMarked;
