package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.FieldError;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The preferences there are, by name, and what each may be.
public final class PreferenceRules {

    /// IANA name; not chosen: the browser's.
    public static final String TIME_ZONE = "time_zone";

    /// Not chosen: comfortable.
    public static final String DENSITY = "density";

    /// Not chosen: as the device asks.
    public static final String MOTION = "motion";

    /// Whether single keys are shortcuts; not chosen: they are.
    public static final String SHORTCUTS = "shortcuts";

    /// Followed by the name of a table; the value is the page's own.
    public static final String TABLE_LAYOUT = "table_layouts.";

    static final int MOST_BYTES = 16 * 1024;

    private static final Map<String, Set<String>> WORDS =
            Map.of(
                    DENSITY, Set.of("comfortable", "compact"),
                    MOTION, Set.of("full", "reduced"),
                    SHORTCUTS, Set.of("true", "false"));

    private static final Pattern TABLE = Pattern.compile("[a-z0-9-]{1,64}");

    private PreferenceRules() {}

    static List<FieldError> violations(Map<String, String> chosen) {
        List<FieldError> errors = new ArrayList<>();
        new TreeMap<>(chosen).forEach((name, value) -> check(name, value, errors));
        if (bytes(chosen) > MOST_BYTES) {
            errors.add(
                    new FieldError(
                            "table_layouts",
                            "size",
                            "must leave all preferences together at %d bytes or fewer"
                                    .formatted(MOST_BYTES)));
        }
        return errors;
    }

    private static void check(String name, String value, List<FieldError> errors) {
        Set<String> words = WORDS.get(name);
        if (words != null) {
            if (!words.contains(value)) {
                String either = String.join(" or ", new TreeSet<>(words));
                errors.add(new FieldError(name, "enum", "must be " + either));
            }
        } else if (name.equals(TIME_ZONE)) {
            if (!ZoneId.getAvailableZoneIds().contains(value)) {
                errors.add(
                        new FieldError(name, "format", "must be an IANA time zone: Europe/Berlin"));
            }
        } else if (!isTable(name)) {
            errors.add(
                    new FieldError(
                            name,
                            "format",
                            "must be the name of a table: 1 to 64 of a-z, 0-9 and -"));
        }
    }

    private static boolean isTable(String name) {
        return name.startsWith(TABLE_LAYOUT)
                && TABLE.matcher(name.substring(TABLE_LAYOUT.length())).matches();
    }

    private static int bytes(Map<String, String> chosen) {
        return chosen.entrySet().stream()
                .mapToInt(entry -> length(entry.getKey()) + length(entry.getValue()))
                .sum();
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
