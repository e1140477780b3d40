package com.opscenter.adapters.snmp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snmp4j.security.Priv3DES;
import org.snmp4j.security.PrivAES128;
import org.snmp4j.security.PrivAES192;
import org.snmp4j.security.PrivAES256;
import org.snmp4j.security.PrivDES;
import org.snmp4j.security.nonstandard.PrivAES192With3DESKeyExtension;
import org.snmp4j.security.nonstandard.PrivAES256With3DESKeyExtension;
import org.snmp4j.smi.OID;

/// How SNMPv3 messages are encrypted (RFC 3414, RFC 3826). No standard says how a digest is
/// lengthened to a key of 192 or 256 bits, and devices differ: by hashing it again (Blumenthal's
/// draft), or, the names with a `-C`, by localizing it again (Reeder's draft, which 3DES uses too,
/// as Cisco).
public enum PrivProtocol {
    AES("AES", PrivAES128.ID),
    AES_192("AES-192", PrivAES192.ID),
    AES_256("AES-256", PrivAES256.ID),
    AES_192_C("AES-192-C", PrivAES192With3DESKeyExtension.ID),
    AES_256_C("AES-256-C", PrivAES256With3DESKeyExtension.ID),
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

    /// The protocol that differs only in how the key is lengthened.
    Optional<PrivProtocol> otherKeyExtension() {
        return switch (this) {
            case AES_192 -> Optional.of(AES_192_C);
            case AES_256 -> Optional.of(AES_256_C);
            case AES_192_C -> Optional.of(AES_192);
            case AES_256_C -> Optional.of(AES_256);
            case AES, DES, TRIPLE_DES -> Optional.empty();
        };
    }

    @Override
    public String toString() {
        return word;
    }

    static Optional<PrivProtocol> named(String word) {
        return Arrays.stream(values()).filter(protocol -> protocol.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(protocol -> protocol.word).toList();
    }
}
