package com.opscenter.adapters.zyxel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Lines of the form `key : value`; the value may have colons. Keys are told apart without regard
/// to case.
record Fields(Map<String, String> values) {

    private static final Pattern FORM = Pattern.compile("^\\s*([^:]+?)\\s*:\\s*(.*?)\\s*$");
    private static final Pattern NUMBER = Pattern.compile("([0-9]+)(?:\\.([0-9]+))?.*");

    static Fields in(List<String> shown) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : shown) {
            Matcher form = FORM.matcher(line);
            if (form.matches()) {
                values.putIfAbsent(key(form.group(1)), form.group(2));
            }
        }
        return new Fields(values);
    }

    /// Several sets, of which each begins with a line that matches. What stands in front of the key
    /// in that line is left out.
    static List<Fields> blocks(List<String> shown, Pattern begin) {
        List<Fields> blocks = new ArrayList<>();
        List<String> block = new ArrayList<>();
        for (String line : shown) {
            Matcher first = begin.matcher(line);
            if (first.find()) {
                blocks.add(in(block));
                block.clear();
                block.add(line.substring(first.start()));
            } else {
                block.add(line);
            }
        }
        blocks.add(in(block));
        return blocks.subList(1, blocks.size());
    }

    private static String key(String written) {
        return written.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /// Null when it is missing or empty.
    @Nullable String text(String key) {
        String value = values.get(key(key));
        return value == null || value.isEmpty() ? null : value;
    }

    boolean is(String key, String word) {
        return word.equalsIgnoreCase(values.getOrDefault(key(key), ""));
    }

    OptionalLong number(String key) {
        return scaled(key, 1);
    }

    /// A number that may have a fraction, in parts of one.
    OptionalLong scaled(String key, long parts) {
        return scaled(values.getOrDefault(key(key), ""), parts, OptionalLong.empty());
    }

    /// Reads a number at the beginning of a text.
    static OptionalLong scaled(String written, long parts, OptionalLong otherwise) {
        Matcher number = NUMBER.matcher(written.strip());
        if (!number.matches() || number.group(1).length() > 15) {
            return otherwise;
        }
        String digits = number.group(2) == null ? "0" : number.group(2);
        double fraction = Double.parseDouble("0." + digits);
        return OptionalLong.of(
                Long.parseLong(number.group(1)) * parts + Math.round(fraction * parts));
    }
}
