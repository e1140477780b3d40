package com.opscenter.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/// Random secrets of one installation, each a file of its own below `secrets/`.
public final class Secrets {

    private static final int BYTES = 24;

    private final Path folder;

    /// @param directory the data directory
    public Secrets(Path directory) {
        this.folder = directory.resolve("secrets");
    }

    /// The secret of that name, made on first use: 32 characters of the URL-safe base64 alphabet.
    public String get(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.exists(file)) {
            DurableFile.createFolder(folder);
            DurableFile.write(file, random());
        }
        return Files.readString(file).strip();
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
