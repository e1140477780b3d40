/// Devices that speak by themselves: traps and informs of every version of SNMP, and lines of
/// syslog in every form. Nothing listens here; what is sent goes to a port of loopback.
@NullMarked
package com.opscenter.lab.sender;

import org.jspecify.annotations.NullMarked;
