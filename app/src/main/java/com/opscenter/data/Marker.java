package com.opscenter.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `ops-center.json`: says that a folder is a data directory, in which format, and for what.
///
/// @param publicUrl where people reach a production installation; a demo has none
public record Marker(int format, Kind kind, @Nullable String publicUrl) {

    /// What a data directory is for; it never changes.
    public enum Kind {
        DEMO,
        PRODUCTION;

        /// As people and the file spell it.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The format this version reads and writes.
    public static final int FORMAT = 1;

    private static final String NAME = "ops-center.json";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    public static Marker of(Kind kind, @Nullable String publicUrl) {
        return new Marker(FORMAT, kind, publicUrl);
    }

    /// @return nothing where the folder was never a data directory
    public static Optional<Marker> read(Path directory) throws IOException {
        Path file = directory.resolve(NAME);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(JSON.readTree(Files.readString(file)), directory));
        } catch (JacksonException | IllegalArgumentException damaged) {
            throw new Refused(file + " is damaged; restore it from a backup of " + directory + ".");
        }
    }

    public void write(Path directory) throws IOException {
        var json = JSON.createObjectNode().put("format", format).put("kind", kind.word());
        if (publicUrl != null) {
            json.put("public-url", publicUrl);
        }
        DurableFile.write(directory.resolve(NAME), json.toString() + "\n");
    }

    private static Marker parse(JsonNode json, Path directory) {
        int format = json.path("format").asInt(0);
        if (format > FORMAT) {
            throw new Refused(
                    ("%s has data format %d and this version of Ops-Center reads %d;"
                                    + " start it with the version that wrote it.")
                            .formatted(directory, format, FORMAT));
        }
        if (format < 1) {
            throw new IllegalArgumentException("no format");
        }
        Kind kind = Kind.valueOf(json.path("kind").asString("").toUpperCase(Locale.ROOT));
        return new Marker(format, kind, json.path("public-url").asStringOpt().orElse(null));
    }
}
