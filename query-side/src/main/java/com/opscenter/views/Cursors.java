package com.opscenter.views;

import static com.opscenter.generated.read_model.Tables.SIGNING_KEY;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/// Cursors of lists: signed, so that only what we gave out comes back, and valid for a day on every
/// node. The key is made once and kept where queries cannot read it.
@Component
public class Cursors {

    private static final Duration VALID = Duration.ofHours(24);
    private static final String NAME = "cursors";

    private final DSLContext db;
    private final Clock clock;
    private volatile byte @Nullable [] key;

    public Cursors(@Qualifier("projections") DataSource pool, Clock clock) {
        this.db = Sql.on(pool);
        this.clock = clock;
    }

    public String sign(String list, List<String> parts) {
        List<String> all =
                new ArrayList<>(List.of(Long.toString(clock.instant().getEpochSecond())));
        all.addAll(parts);
        byte[] text = RowJson.write(all).getBytes(StandardCharsets.UTF_8);
        return encode(text) + "." + encode(seal(list, text));
    }

    /// The parts, empty when it was not signed here, for another list, or too long ago.
    public Optional<List<String>> open(String list, String cursor) {
        int dot = cursor.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            byte[] text = decode(cursor.substring(0, dot));
            if (!MessageDigest.isEqual(seal(list, text), decode(cursor.substring(dot + 1)))) {
                return Optional.empty();
            }
            List<String> all =
                    List.of(RowJson.read(new String(text, StandardCharsets.UTF_8), String[].class));
            Instant signed = Instant.ofEpochSecond(Long.parseLong(all.getFirst()));
            return signed.plus(VALID).isAfter(clock.instant())
                    ? Optional.of(all.subList(1, all.size()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private byte[] seal(String list, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            mac.update(list.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }

    private byte[] key() {
        byte[] known = key;
        if (known != null) {
            return known;
        }
        byte[] stored = stored();
        key = stored;
        return stored;
    }

    private byte[] stored() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        db.insertInto(SIGNING_KEY, SIGNING_KEY.NAME, SIGNING_KEY.VALUE)
                .values(NAME, fresh)
                .onConflictDoNothing()
                .execute();
        byte[] first =
                db.select(SIGNING_KEY.VALUE)
                        .from(SIGNING_KEY)
                        .where(SIGNING_KEY.NAME.eq(NAME))
                        .fetchSingle(SIGNING_KEY.VALUE);
        return Objects.requireNonNull(first);
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decode(String text) {
        return Base64.getUrlDecoder().decode(text);
    }
}
