package com.opscenter.threats.api;

import com.opscenter.sources.api.SourceId;
import com.opscenter.vocabulary.api.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;

/// Equal security events of one UTC day: of one source, with one signature, from one address to one
/// address. 24 hexadecimal digits of a SHA-256. The day is part of it, so that whoever reads an old
/// log again comes to the same ids, and no event is folded for ever.
public record ThreatId(String value) implements Id {

    public static final String PATTERN = "[0-9a-f]{24}";

    /// Begin of every key.
    public static final String KEYS = "threat/";

    private static final int BYTES = 12;

    public ThreatId {
        if (!value.matches(PATTERN)) {
            throw new IllegalArgumentException("not a threat id: " + value);
        }
    }

    /// @param rule what the source tells its rules apart by, such as a signature id
    /// @param src address it came from, empty when the source names none
    /// @param dst address it went to, empty when the source names none
    public static ThreatId of(SourceId source, String rule, String src, String dst, Instant at) {
        MessageDigest digest = sha256();
        String day = at.truncatedTo(ChronoUnit.DAYS).toString();
        for (String part : List.of(source.value(), rule, src, dst, day)) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return new ThreatId(HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    public String key() {
        return KEYS + value;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
