package com.opscenter.adapters.mikrotik.wire;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One sentence of a device.
///
/// @param word such as `!re`, `!done`, `!trap`, `!fatal`, `!empty`, or one we do not know
/// @param tag of the request it answers, empty for none
/// @param attributes the `=name=value` words in their order
/// @param bare words of another form, such as the reason of a `!fatal`
record Reply(String word, String tag, Map<String, String> attributes, List<String> bare) {

    private static final String TAG = ".tag=";

    static Reply of(List<String> words) {
        Map<String, String> attributes = new LinkedHashMap<>();
        String tag = "";
        for (String word : words.subList(1, words.size())) {
            int value = word.indexOf('=', 1);
            if (word.startsWith(TAG)) {
                tag = word.substring(TAG.length());
            } else if (word.startsWith("=") && value > 0) {
                attributes.put(word.substring(1, value), word.substring(value + 1));
            }
        }
        List<String> bare =
                words.stream()
                        .skip(1)
                        .filter(word -> !word.startsWith("=") && !word.startsWith(TAG))
                        .toList();
        return new Reply(words.getFirst(), tag, attributes, bare);
    }

    /// What a `!trap` or a `!fatal` says, in the device's words.
    String message() {
        return Optional.ofNullable(attributes.get("message"))
                .or(() -> bare.stream().findFirst())
                .orElse("no reason given");
    }
}
