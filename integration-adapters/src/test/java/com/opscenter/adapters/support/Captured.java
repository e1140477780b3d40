package com.opscenter.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.sources.api.SourceCaptures;
import com.opscenter.sources.api.SourceCaptures.Place;
import com.opscenter.sources.api.SourceId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A capture as who asked for it gets it.
public final class Captured {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{4,}+=*+");
    private static final Pattern HEX = Pattern.compile("(?:[0-9A-Fa-f]{2}[ :-]?){4,}+");

    private final Map<String, String> files;

    private Captured(Map<String, String> files) {
        this.files = files;
    }

    public static Captured of(AdapterWorld world, SourceId source, boolean substituted)
            throws Exception {
        try (Place place = place(world, source)) {
            return new Captured(unzipped(place.take(substituted)));
        }
    }

    public static Place place(AdapterWorld world, SourceId source) {
        return (Place) world.bean(SourceCaptures.class).reserve(source);
    }

    public static Map<String, String> unzipped(byte[] bytes) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                files.put(one.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    public Map<String, String> files() {
        return files;
    }

    public String file(String name) {
        assertThat(files).containsKey(name);
        return Objects.requireNonNull(files.get(name));
    }

    /// All files as one text.
    public String all() {
        return String.join("\n", files.values());
    }

    public JsonNode manifest() {
        return JSON.readTree(file("manifest.json"));
    }

    /// None of the secrets is in any file, whatever form it takes.
    public Captured without(String... secrets) {
        String all = all();
        String base64 =
                decoded(BASE64, all, Captured::fromBase64)
                        + decoded(BASE64, all, Captured::fromHex);
        String hex = decoded(HEX, all, Captured::fromHex);
        for (String secret : secrets) {
            assertThat(secret).isNotEmpty();
            assertThat(all.contains(secret)).as("plain").isFalse();
            assertThat(base64.contains(secret)).as("Base64").isFalse();
            assertThat(hex.contains(secret)).as("hexadecimal").isFalse();
        }
        return this;
    }

    private interface Decoder {
        byte[] decode(String text);
    }

    private static String decoded(Pattern form, String all, Decoder decoder) {
        StringBuilder out = new StringBuilder();
        form.matcher(all)
                .results()
                .forEach(found -> {
                    try {
                        byte[] octets = decoder.decode(found.group());
                        out.append(new String(octets, StandardCharsets.ISO_8859_1)).append('\n');
                    } catch (IllegalArgumentException _) {
                        // It only looks like it.
                    }
                });
        return out.toString();
    }

    private static byte[] fromBase64(String text) {
        return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
    }

    private static byte[] fromHex(String text) {
        return HexFormat.of().parseHex(text.replaceAll("[ :-]", "").toLowerCase(Locale.ROOT));
    }
}
