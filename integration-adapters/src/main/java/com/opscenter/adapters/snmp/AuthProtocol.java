package com.opscenter.adapters.snmp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snmp4j.security.AuthHMAC128SHA224;
import org.snmp4j.security.AuthHMAC192SHA256;
import org.snmp4j.security.AuthHMAC256SHA384;
import org.snmp4j.security.AuthHMAC384SHA512;
import org.snmp4j.security.AuthMD5;
import org.snmp4j.security.AuthSHA;
import org.snmp4j.smi.OID;

/// How SNMPv3 messages are authenticated (RFC 3414, RFC 7860).
public enum AuthProtocol {
    SHA("SHA", AuthSHA.ID),
    SHA_224("SHA-224", AuthHMAC128SHA224.ID),
    SHA_256("SHA-256", AuthHMAC192SHA256.ID),
    SHA_384("SHA-384", AuthHMAC256SHA384.ID),
    SHA_512("SHA-512", AuthHMAC384SHA512.ID),
    MD5("MD5", AuthMD5.ID);

    private final String word;
    private final String dotted;

    AuthProtocol(String word, OID id) {
        this.word = word;
        this.dotted = id.toDottedString();
    }

    OID id() {
        return new OID(dotted);
    }

    static Optional<AuthProtocol> named(String word) {
        return Arrays.stream(values()).filter(protocol -> protocol.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(protocol -> protocol.word).toList();
    }
}
