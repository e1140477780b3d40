package com.opscenter.backup;

import com.opscenter.data.Marker;
import com.opscenter.data.Refused;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What can be read of a backup without its key. It is authenticated with the rest.
///
/// @param format of the whole file
/// @param version of the application that wrote it
/// @param kind of the directory it was made from
/// @param salt 16 bytes in base64, new for each file
/// @param cost binary logarithm of scrypt's N; 0 for a key file
record Header(
        int format,
        String version,
        Instant created,
        Marker.Kind kind,
        Lock lock,
        String salt,
        int cost) {

    /// The format this version reads and writes.
    static final int FORMAT = 1;

    /// 128 MiB and about half a second for each guess.
    private static final int COST = 17;

    private static final int SALT_BYTES = 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Header of(String version, Instant created, Marker.Kind kind, Lock lock) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        int cost = lock == Lock.PASSPHRASE ? COST : 0;
        String text = Base64.getEncoder().encodeToString(salt);
        return new Header(FORMAT, version, created, kind, lock, text, cost);
    }

    byte[] saltBytes() {
        return Base64.getDecoder().decode(salt);
    }

    String toJson() {
        return JSON.writeValueAsString(this);
    }

    /// @throws Refused when a newer version wrote it
    /// @throws IllegalArgumentException when it is no header
    static Header parse(String json) {
        try {
            refuseNewer(JSON.readTree(json).path("format").asInt(0));
            Header header = JSON.readValue(json, Header.class);
            if (header.saltBytes().length != SALT_BYTES || header.cost < 0 || header.cost > COST) {
                throw new IllegalArgumentException("salt or cost");
            }
            return header;
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void refuseNewer(int format) {
        if (format > FORMAT) {
            throw new Refused(
                    "The backup has format %d and this version of Ops-Center reads %d; restore it with a newer version."
                            .formatted(format, FORMAT));
        }
    }
}
