package com.opscenter.provider;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Passwords of any length: bcrypt takes 72 bytes and no more, so that of a longer one it is given
/// the digest.
final class LongPasswords implements PasswordEncoder {

    private static final int MOST = 72;

    private final PasswordEncoder bounded;

    LongPasswords(PasswordEncoder bounded) {
        this.bounded = bounded;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bounded.encode(fitting(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return bounded.matches(fitting(password), encoded);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return bounded.upgradeEncoding(encoded);
    }

    private static @Nullable CharSequence fitting(@Nullable CharSequence password) {
        if (password == null) {
            return null;
        }
        byte[] bytes = password.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MOST ? password : Base64.getEncoder().encodeToString(digest(bytes));
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
