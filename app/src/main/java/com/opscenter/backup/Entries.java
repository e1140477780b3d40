package com.opscenter.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Reads the inner form of a backup, entry by entry.
final class Entries implements AutoCloseable {

    /// Before the name of a file's entry.
    static final String FILE = "file/";

    /// Before the label of a table's entry.
    static final String TABLE = "table/";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final InputStream content;
    private final ZipInputStream zip;

    Entries(InputStream content) {
        this.content = content;
        this.zip = new ZipInputStream(content, StandardCharsets.UTF_8);
    }

    /// The name of the next entry, null after the last.
    @Nullable String next() throws IOException {
        ZipEntry entry = zip.getNextEntry();
        return entry == null ? null : entry.getName();
    }

    /// What the entry holds, to be read to its end and not closed.
    InputStream stream() {
        return zip;
    }

    byte[] bytes() throws IOException {
        return zip.readAllBytes();
    }

    <T> T json(Class<T> type) throws IOException {
        return JSON.readValue(bytes(), type);
    }

    /// Reads on to the end of the file, whose last piece tells whether it is the end.
    void finish() throws IOException {
        content.transferTo(OutputStream.nullOutputStream());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
