package com.opscenter.lab.cli;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.keyprovider.KeyPairProvider;

/// Host keys: the one of a switch, and another. Made once for all switches of a process, since that
/// takes longer than all else.
final class CliKeys {

    private static final int BITS = 2048;

    static final KeyPair USUAL = fresh();
    static final KeyPair OTHER = fresh();

    private CliKeys() {}

    private static KeyPair fresh() {
        try {
            return KeyUtils.generateKeyPair(KeyPairProvider.SSH_RSA, BITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
