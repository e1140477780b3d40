/** Replays recorded agents: a capture file in, a real SNMP agent out. */
@NullMarked
package com.opscenter.lab.snmprec;

import org.jspecify.annotations.NullMarked;
