package com.opscenter.identity.api.keys;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// A key as it is written: `ops_<id>_<secret><check>`, the parts in base 62. The check is the
/// CRC-32 of everything before it: a scanner for secrets tells a key from anything else by it, and
/// a slip of the pen is refused before anything is looked up.
///
/// @param id 12 digits, what the key is found by
/// @param secret 43 digits, 256 bits
public record ApiKeyText(String id, String secret) {

    public static final String PREFIX = "ops_";

    private static final String DIGITS =
            "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final Pattern FORM = Pattern.compile("ops_[0-9A-Za-z]{12}_[0-9A-Za-z]{49}");
    private static final int ID_LENGTH = 12;
    private static final int SECRET_LENGTH = 43;
    private static final int CHECK_LENGTH = 6;
    private static final int SECRET_BYTES = 32;
    private static final int SHOWN = 4;

    /// @param random one that nobody can foresee
    public static ApiKeyText fresh(RandomGenerator random) {
        StringBuilder id = new StringBuilder();
        while (id.length() < ID_LENGTH) {
            id.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
        }
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new ApiKeyText(id.toString(), digits(new BigInteger(1, secret), SECRET_LENGTH));
    }

    /// The same key with another secret.
    public ApiKeyText renewed(RandomGenerator random) {
        return new ApiKeyText(id, fresh(random).secret());
    }

    /// Whether a word is meant to be a key, well written or not.
    public static boolean isMeantBy(String word) {
        return word.startsWith(PREFIX);
    }

    /// Empty when the form or the check is wrong.
    public static Optional<ApiKeyText> parse(String written) {
        if (!FORM.matcher(written).matches()) {
            return Optional.empty();
        }
        int from = PREFIX.length() + ID_LENGTH + 1;
        ApiKeyText text =
                new ApiKeyText(
                        written.substring(PREFIX.length(), from - 1),
                        written.substring(from, from + SECRET_LENGTH));
        return Optional.of(text).filter(key -> key.written().equals(written));
    }

    /// What is hashed to recognize it: the secret bound to the id, so that its hash is no good
    /// under any other.
    public String unchecked() {
        return prefix() + "_" + secret;
    }

    /// The whole, for the one time it is shown.
    public String written() {
        String unchecked = unchecked();
        CRC32 check = new CRC32();
        check.update(unchecked.getBytes(StandardCharsets.US_ASCII));
        return unchecked + digits(BigInteger.valueOf(check.getValue()), CHECK_LENGTH);
    }

    /// The part that may be shown at any time.
    public String prefix() {
        return PREFIX + id;
    }

    /// By which people recognize it.
    public String last4() {
        String written = written();
        return written.substring(written.length() - SHOWN);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return prefix();
    }

    private static String digits(BigInteger number, int length) {
        char[] written = new char[length];
        BigInteger rest = number;
        for (int i = length - 1; i >= 0; i--) {
            BigInteger[] parts = rest.divideAndRemainder(BASE);
            written[i] = DIGITS.charAt(parts[1].intValue());
            rest = parts[0];
        }
        return new String(written);
    }
}
