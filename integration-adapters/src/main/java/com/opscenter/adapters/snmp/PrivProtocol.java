package com.opscenter.adapters.snmp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snmp4j.security.Priv3DES;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.smi.OID;

/// How SNMPv3 messages are encrypted (RFC 3414, RFC 3826; AES-192 and AES-256 as net-snmp does
/// them).
public enum PrivProtocol {
    AES("AES", PrivAES128.ID),
    AES_192("AES-192", PrivAES192.ID),
    AES_256("AES-256", PrivAES256.ID),
    DES("DES", PrivDES.ID),
    TRIPLE_DES("3DES", Priv3DES.ID);

    private final String word;
    private final String dotted;

    PrivProtocol(String word, OID id) {
        this.word = word;
        this.dotted = id.toDottedString();
    }

    OID id() {
        return new OID(dotted);
    }

    static Optional<PrivProtocol> named(String word) {
        return Arrays.stream(values()).filter(protocol -> protocol.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(protocol -> protocol.word).toList();
    }
}
