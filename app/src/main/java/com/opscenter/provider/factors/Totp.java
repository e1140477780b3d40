package com.opscenter.provider.factors;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Codes that follow from a secret and the time (RFC 6238): HMAC-SHA-1, six digits, steps of 30 s,
/// because that is what every app knows.
final class Totp {

    /// Of a secret, in bytes: as many as HMAC-SHA-1 gives (RFC 4226, section 4).
    static final int SECRET = 20;

    static final int DIGITS = 6;

    private static final Duration STEP = Duration.ofSeconds(30);

    /// How many steps a clock may be wrong.
    private static final int SLACK = 1;

    private static final Pattern CODE = Pattern.compile("[0-9]{" + DIGITS + "}");

    private Totp() {}

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /// The step of a code that is good now and later than any that was accepted before.
    ///
    /// @param last the newest step that was accepted
    static OptionalLong match(byte[] secret, String typed, Instant now, long last) {
        String code = typed.replaceAll("\\s", "");
        OptionalLong found = OptionalLong.empty();
        if (!CODE.matcher(code).matches()) {
            return found;
        }
        for (long step = step(now) - SLACK; step <= step(now) + SLACK; step++) {
            if (isSame(code(secret, step, DIGITS), code) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String code(byte[] secret, long step, int digits) {
        byte[] hash = hash(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        String text = Integer.toString(number % (int) Math.pow(10, digits));
        return "0".repeat(digits - text.length()) + text;
    }

    private static byte[] hash(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has HmacSHA1", e);
        }
    }

    private static boolean isSame(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
