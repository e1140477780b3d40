/// Switches by SNMP: source kind `snmp`, and one way to those of `zyxel` and `mikrotik`. What all
/// switches say is read by the standard MIBs (`adapters.mib`); what a maker adds or numbers
/// otherwise is a [Make], and no two makes share a number. Ports are enabled and disabled by
/// ifAdminStatus, their power by pethPsePortAdminEnable; only what is read back counts. What seldom
/// changes is the [Layout]: read at the interval of the configuration, and anew when an index names
/// another interface.
@NullMarked
package com.opscenter.adapters.switches;

import org.jspecify.annotations.NullMarked;
