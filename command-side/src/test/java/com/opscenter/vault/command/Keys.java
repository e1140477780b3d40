package com.opscenter.vault.command;

import java.util.Arrays;
import java.util.Base64;
import javax.sql.DataSource;
import org.springframework.mock.env.MockEnvironment;

/// Master keys for tests.
final class Keys {

    private Keys() {}

    /// A key of 32 equal bytes, given by the environment.
    static MasterKey given(int letter, DataSource database) {
        byte[] key = new byte[Encryption.KEY_BYTES];
        Arrays.fill(key, (byte) letter);
        MockEnvironment environment =
                new MockEnvironment()
                        .withProperty(
                                "OPSCENTER_MASTER_KEY", Base64.getEncoder().encodeToString(key));
        return new MasterKey(environment, database);
    }
}
