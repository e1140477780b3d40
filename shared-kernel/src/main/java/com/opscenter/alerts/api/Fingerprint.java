package com.opscenter.alerts.api;

import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// What makes two occurrences the same problem: the source, and whatever it tells its problems
/// apart by. 24 hexadecimal digits of a SHA-256.
public record Fingerprint(String value) implements Id {

    static final String PATTERN = "[0-9a-f]{24}";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final int BYTES = 12;

    public Fingerprint {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a fingerprint: " + value);
        }
    }

    /// @param parts what the source tells the problem apart by, such as a device and a rule
    public static Fingerprint of(SourceId source, String... parts) {
        MessageDigest digest = sha256();
        add(digest, source.value());
        for (String part : parts) {
            add(digest, part);
        }
        return new Fingerprint(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    /// With its length in front, so that `ab`, `c` is not `a`, `bc`.
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
