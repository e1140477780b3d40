/// APC rack PDUs by SNMP: source kind `apc-pdu`. Reads the PDU, its outlets, phases and banks;
/// switches outlets and believes only what it reads back. The numbers of outlet states, commands
/// and load states differ between the trees of PowerNet-MIB, some are reversed: each tree has its
/// own table ([OutletTrees]) and shares none. Of a chain all units are read; the first bears the
/// name of the source, the others that name and the number on their display, `pdu-1.2`. A transfer
/// switch has no outlets; what it says of its two sources becomes alerts.
@NullMarked
package com.opscenter.adapters.apc;

import org.jspecify.annotations.NullMarked;
