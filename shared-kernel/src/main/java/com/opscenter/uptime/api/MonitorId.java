package com.opscenter.uptime.api;

import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a source watches, written `hostmon-1:wan1`; on the push channel `monitor/hostmon-1/wan1`.
/// What follows the colon is made of whatever the source itself knows it by, so it is unique within
/// the source alone.
public record MonitorId(String value) implements Id {

    public static final String PATTERN = "[a-z0-9][a-z0-9.-]*:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";

    /// Begin of every key.
    public static final String KEYS = "monitor/";

    private static final Pattern FORM = Pattern.compile(PATTERN);
    private static final int LONGEST_SLUG = 50;
    private static final int DIGEST_BYTES = 4;

    public MonitorId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a monitor id: " + value);
        }
    }

    /// @param target what the source knows it by, such as a number or a name. Names that differ in
    ///   case alone are one; where letters had to be left out of the id, a digest keeps it apart
    public static MonitorId of(SourceId source, String target) {
        String lower = target.strip().toLowerCase(Locale.ROOT);
        String slug = lower.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        if (slug.length() > LONGEST_SLUG) {
            slug = slug.substring(0, LONGEST_SLUG).replaceAll("-+$", "");
        }
        if (!slug.equals(lower)) {
            slug = (slug.isEmpty() ? "" : slug + "-") + digest(lower);
        }
        return new MonitorId(source.value() + ":" + slug);
    }

    /// Reads `hostmon-1:wan1` and the form of the push key, `hostmon-1/wan1`.
    public static MonitorId parse(String written) {
        return new MonitorId(written.replace('/', ':'));
    }

    public SourceId source() {
        return new SourceId(value.substring(0, value.indexOf(':')));
    }

    public String key() {
        return KEYS + value.replace(':', '/');
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
