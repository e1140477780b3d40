package com.opscenter.lab.snmp;

/// Who asks (user or, for v2c, "community") and whether SET is allowed to them.
record SnmpAccess(String name, boolean mayWrite) {}
