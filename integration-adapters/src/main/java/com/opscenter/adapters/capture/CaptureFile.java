package com.opscenter.adapters.capture;

import com.opscenter.adapters.support.Tape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// Makes the file that is handed out from what was recorded.
final class CaptureFile {

    private static final String MANIFEST = "manifest.json";
    private static final String EXCHANGES = "exchanges.ndjson";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> LINES = Set.of("session.txt", "sentences.txt", "lines.txt");

    private final Tape tape;
    private final Secrecy secrecy;
    private final @Nullable Pseudonyms pseudonyms;

    /// @param pseudonyms null to replace nothing but secrets
    CaptureFile(Tape tape, Secrecy secrecy, @Nullable Pseudonyms pseudonyms) {
        this.tape = tape;
        this.secrecy = secrecy;
        this.pseudonyms = pseudonyms;
    }

    /// @param manifest what it is a capture of
    byte[] zip(Map<String, Object> manifest) {
        Map<String, String> texts = tape.texts();
        Map<String, SnmpFile> agents = new LinkedHashMap<>();
        tape.objects().forEach((name, cells) -> agents.put(name, new SnmpFile(cells)));
        Pseudonyms replacing = pseudonyms;
        if (replacing != null) {
            texts.values().forEach(replacing::gather);
            agents.values().forEach(agent -> agent.gather(replacing));
            replacing.gather(exchanges());
            replacing.gather(JSON.writeValueAsString(manifest));
        }
        Map<String, String> files = new LinkedHashMap<>();
        texts.forEach((name, text) ->
                files.put(
                        name,
                        replaced(LINES.contains(name) ? secrecy.ofLines(text) : secrecy.of(text))));
        agents.forEach((name, agent) -> files.put(name, agent.written(this::clean, replacing)));
        files.put(EXCHANGES, clean(exchanges()));
        return zip(clean(manifest(manifest, files)), files);
    }

    private String clean(String text) {
        return replaced(secrecy.of(text));
    }

    private String replaced(String text) {
        return pseudonyms == null ? text : pseudonyms.of(text);
    }

    private String exchanges() {
        return tape.exchanges().stream()
                .map(JSON::writeValueAsString)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String manifest(Map<String, Object> manifest, Map<String, String> files) {
        Map<String, Object> all = new LinkedHashMap<>(manifest);
        all.put("truncated", tape.isTruncated());
        all.put("exchanges", tape.exchanges().size());
        all.put("namesLeft", pseudonyms != null && pseudonyms.isFull());
        all.put("replaced", pseudonyms == null ? Map.of() : pseudonyms.substitutes().replaced());
        Map<String, Integer> sizes = new LinkedHashMap<>();
        files.forEach((name, text) -> sizes.put(name, text.length()));
        all.put("files", sizes);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    /// A file for snmpsim has its octets as they are.
    private static byte[] zip(String manifest, Map<String, String> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, MANIFEST, manifest);
            for (Map.Entry<String, String> file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
