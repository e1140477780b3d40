package com.opscenter.provider.factors;

import java.time.Instant;

/// The app on somebody's telephone.
public final class ShownCode {

    private ShownCode() {}

    /// @param secret in base32, as the product told it
    /// @param steps of half a minute from now
    public static String of(String secret, int steps) {
        byte[] key = Base32.read(secret.replace(" ", ""));
        return Totp.code(key, Totp.step(Instant.now()) + steps, Totp.DIGITS);
    }
}
