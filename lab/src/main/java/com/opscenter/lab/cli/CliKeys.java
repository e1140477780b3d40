package com.opscenter.lab.cli;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/// Host keys: the one of the switch, and another.
record CliKeys(KeyPair usual, KeyPair other) {

    private static final int BITS = 2048;

    CliKeys() {
        this(fresh(), fresh());
    }

    private static KeyPair fresh() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, BITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
