package com.opscenter.sources.command;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// HMAC-SHA-256 over the time, a dot and the body, as a request brings it.
final class PushSignature {

    /// How far the sender's clock may be from ours, either way.
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";

    private final @Nullable String timestamp;
    private final @Nullable String signature;
    private final byte[] body;

    /// @param timestamp in seconds since 1970
    /// @param signature `sha256=` and 64 hexadecimal digits
    PushSignature(@Nullable String timestamp, @Nullable String signature, byte[] body) {
        this.timestamp = timestamp;
        this.signature = signature;
        this.body = body;
    }

    /// Compared in constant time.
    boolean isBy(String secret) {
        if (timestamp == null || signature == null || !timestamp.matches("[0-9]{1,12}")) {
            return false;
        }
        String expected = PREFIX + HexFormat.of().formatHex(code(secret, timestamp));
        return MessageDigest.isEqual(
                expected.getBytes(StandardCharsets.UTF_8),
                signature.strip().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] code(String secret, String time) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Whether it was made now; what was made long ago may be somebody else's copy.
    boolean isAt(Instant now) {
        Instant made = Instant.ofEpochSecond(Long.parseLong(Objects.requireNonNull(timestamp)));
        return !Duration.between(made, now).abs().minus(WINDOW).isPositive();
    }

    /// The same for a copy of the request, and for no other.
    String key() {
        return Objects.requireNonNull(signature).strip();
    }
}
