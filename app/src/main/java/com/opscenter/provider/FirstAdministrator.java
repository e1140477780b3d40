package com.opscenter.provider;

import com.opscenter.data.DurableFile;
import com.opscenter.installation.Installation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/// The one link by which the first administrator of a production installation comes in: good for a
/// day and for one use. Only its hash is kept, in `secrets/first-admin`.
@Component
@OnlyWhenEmbedded
public class FirstAdministrator {

    private static final Duration LIFE = Duration.ofHours(24);

    private final Path file;
    private final Installation installation;
    private final Clock clock;

    FirstAdministrator(Installation installation, Clock clock) {
        this.file = installation.data().resolve("secrets").resolve("first-admin");
        this.installation = installation;
        this.clock = clock;
    }

    /// A new link; earlier ones are worthless.
    public String link() throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        DurableFile.write(file, hash(token) + " " + clock.instant().plus(LIFE) + "\n");
        return installation.origin() + "/idp/first-admin?token=" + token;
    }

    boolean accepts(String token) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        String[] kept = Files.readString(file).strip().split(" ", 2);
        boolean same =
                MessageDigest.isEqual(
                        kept[0].getBytes(StandardCharsets.UTF_8),
                        hash(token).getBytes(StandardCharsets.UTF_8));
        return same && clock.instant().isBefore(Instant.parse(kept[1]));
    }

    /// The link was used.
    void used() throws IOException {
        Files.deleteIfExists(file);
    }

    private static String hash(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
