/// Zyxel switches: source kind `zyxel`, by SNMP (`adapters.switches`) or by the command line over
/// SSH (`adapters.ssh`). [Dialect] is what the two families of command lines have in common,
/// [ZynosDialect] and [Gs1900Dialect] are what they say; the mapping is pure. Ports are enabled,
/// disabled and supplied with power through `adapters/ports`.
@NullMarked
package com.opscenter.adapters.zyxel;

import org.jspecify.annotations.NullMarked;
