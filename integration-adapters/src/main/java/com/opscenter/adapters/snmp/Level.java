package com.opscenter.adapters.snmp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snmp4j.security.SecurityLevel;

/// What SNMPv3 messages are protected by.
public enum Level {
    NO_AUTH_NO_PRIV("noAuthNoPriv", SecurityLevel.NOAUTH_NOPRIV),
    AUTH_NO_PRIV("authNoPriv", SecurityLevel.AUTH_NOPRIV),
    AUTH_PRIV("authPriv", SecurityLevel.AUTH_PRIV);

    private final String word;
    private final int code;

    Level(String word, int code) {
        this.word = word;
        this.code = code;
    }

    /// As `org.snmp4j.security.SecurityLevel` numbers them.
    public int code() {
        return code;
    }

    boolean authenticates() {
        return this != NO_AUTH_NO_PRIV;
    }

    boolean encrypts() {
        return this == AUTH_PRIV;
    }

    static Optional<Level> named(String word) {
        return Arrays.stream(values()).filter(level -> level.word.equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(level -> level.word).toList();
    }
}
