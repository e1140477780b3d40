package com.opscenter.adapters.capture;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/// The forms in which a text travels.
final class Encodings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Base64.Encoder BASE64 = Base64.getEncoder().withoutPadding();
    private static final Base64.Encoder BASE64_URL = Base64.getUrlEncoder().withoutPadding();

    private Encodings() {}

    static Set<String> of(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        Set<String> all = new LinkedHashSet<>();
        all.add(text);
        all.add(new String(octets, StandardCharsets.ISO_8859_1));
        String quoted = JSON.writeValueAsString(text);
        all.add(quoted.substring(1, quoted.length() - 1));
        all.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
        all.add(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
        for (String between : new String[] {"", ":", " ", "-"}) {
            all.add(HexFormat.ofDelimiter(between).formatHex(octets));
        }
        for (int before = 0; before < 3; before++) {
            all.add(within(BASE64, octets, before));
            all.add(within(BASE64_URL, octets, before));
        }
        all.removeIf(form -> form.length() < text.length());
        return all;
    }

    /// Its form within something longer, such as `user:password`: what its neighbors take part in
    /// is left out.
    ///
    /// @param before how many octets of a group of three are another's
    private static String within(Base64.Encoder encoder, byte[] octets, int before) {
        byte[] shifted = new byte[before + octets.length];
        System.arraycopy(octets, 0, shifted, before, octets.length);
        String encoded = encoder.encodeToString(shifted);
        int from = before == 0 ? 0 : before + 1;
        int to = shifted.length * 8 / 6;
        return encoded.substring(Math.min(from, to), to);
    }
}
