package com.opscenter.adapters.mib;

import java.util.List;
import org.snmp4j.smi.OID;

/// Columns of IF-MIB (RFC 2863): ifTable, and ifXTable for what came later. Of EtherLike-MIB (RFC
/// 3635) the duplex mode, which has the same index.
final class IfMib {

    private static final String TABLE = "1.3.6.1.2.1.2.2.1.";
    private static final String X_TABLE = "1.3.6.1.2.1.31.1.1.1.";

    static final OID DESCR = new OID(TABLE + 2);
    static final OID TYPE = new OID(TABLE + 3);
    static final OID SPEED = new OID(TABLE + 5);
    static final OID ADMIN_STATUS = new OID(TABLE + 7);
    static final OID OPER_STATUS = new OID(TABLE + 8);
    static final OID IN_OCTETS = new OID(TABLE + 10);
    static final OID IN_DISCARDS = new OID(TABLE + 13);
    static final OID IN_ERRORS = new OID(TABLE + 14);
    static final OID OUT_OCTETS = new OID(TABLE + 16);
    static final OID OUT_DISCARDS = new OID(TABLE + 19);
    static final OID OUT_ERRORS = new OID(TABLE + 20);
    static final OID NAME = new OID(X_TABLE + 1);
    static final OID HC_IN_OCTETS = new OID(X_TABLE + 6);
    static final OID HC_OUT_OCTETS = new OID(X_TABLE + 10);
    static final OID HIGH_SPEED = new OID(X_TABLE + 15);
    static final OID CONNECTOR_PRESENT = new OID(X_TABLE + 17);
    static final OID ALIAS = new OID(X_TABLE + 18);
    static final OID DISCONTINUITY = new OID(X_TABLE + 19);
    static final OID DUPLEX = new OID("1.3.6.1.2.1.10.7.2.1.19");

    /// What seldom changes.
    static final List<OID> DESCRIBING =
            List.of(DESCR, TYPE, NAME, CONNECTOR_PRESENT, ALIAS, DUPLEX);

    /// States and counters.
    static final List<OID> MOVING =
            List.of(
                    ADMIN_STATUS,
                    OPER_STATUS,
                    HIGH_SPEED,
                    HC_IN_OCTETS,
                    HC_OUT_OCTETS,
                    IN_ERRORS,
                    OUT_ERRORS,
                    IN_DISCARDS,
                    OUT_DISCARDS,
                    DISCONTINUITY);

    /// What old devices have instead: counters of 32 bits and a speed of at most 4.2 Gb/s.
    static final List<OID> MOVING_32 = List.of(SPEED, IN_OCTETS, OUT_OCTETS);

    private IfMib() {}
}
