package com.opscenter.provider.factors;

import com.opscenter.data.DurableFile;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserId;
import com.opscenter.installation.Installation;
import com.opscenter.provider.OnlyWhenEmbedded;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Whose second factors are to be taken away at their next sign-in, in `secrets/reset-factor`:
/// asked by whoever holds the data directory, who holds all keys anyway. Each is a file of its own,
/// called by the hash of a name, that says until when it is good; after one use it is gone. One
/// that cannot be read is told in the log and keeps nobody from signing in.
@Component
@OnlyWhenEmbedded
public class FactorResets {

    /// How long one is good.
    public static final Duration LIFE = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(FactorResets.class);

    private final Path folder;
    private final Directory directory;
    private final Clock clock;

    FactorResets(Installation installation, Directory directory, Clock clock) {
        this.folder = folder(installation.data());
        this.directory = directory;
        this.clock = clock;
    }

    /// Whoever asks, the server can read it: what is written belongs to whom the secrets belong to.
    ///
    /// @param data the data directory
    /// @param name user name or e-mail address
    public static void ask(Path data, String name, Instant now) throws IOException {
        Path secrets = data.resolve("secrets");
        Path folder = folder(data);
        Path file = folder.resolve(hash(name));
        DurableFile.createFolder(folder);
        DurableFile.write(file, now.plus(LIFE) + "\n");
        give(file, secrets);
        give(folder, secrets);
    }

    private static void give(Path path, Path like) throws IOException {
        if (!Files.getOwner(path).equals(Files.getOwner(like))) {
            Files.setOwner(path, Files.getOwner(like));
        }
    }

    /// Whether somebody's factors are to be taken away; says so once.
    boolean take(UserId user) {
        return Files.exists(folder)
                && directory.member(user).stream()
                                .flatMap(member -> Stream.of(member.username(), member.email()))
                                .flatMap(name -> Optional.ofNullable(name).stream())
                                .map(name -> folder.resolve(hash(name)))
                                .filter(this::takes)
                                .count()
                        > 0;
    }

    private boolean takes(Path file) {
        if (!Files.exists(file)) {
            return false;
        }
        try {
            boolean good = clock.instant().isBefore(Instant.parse(Files.readString(file).strip()));
            return Files.deleteIfExists(file) && good;
        } catch (IOException | DateTimeException e) {
            LOG.warn("reset-factor=unreadable file={} cause={}", file, e.toString());
            return false;
        }
    }

    private static Path folder(Path data) {
        return data.resolve("secrets").resolve("reset-factor");
    }

    private static String hash(String name) {
        try {
            byte[] words = SignInNames.canonical(name).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(words));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
