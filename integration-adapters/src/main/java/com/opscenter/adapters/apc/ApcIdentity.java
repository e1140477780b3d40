package com.opscenter.adapters.apc;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.snmp4j.smi.OID;

/// Who a unit says it is.
///
/// @param ratingAmps what the device or its breaker may carry
record ApcIdentity(
        String name,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String firmware,
        @Nullable Long ratingAmps) {

    static final OID SYS_DESCR = new OID("1.3.6.1.2.1.1.1.0");
    static final OID SYS_OBJECT_ID = new OID("1.3.6.1.2.1.1.2.0");
    private static final OID SYS_NAME = new OID("1.3.6.1.2.1.1.5.0");
    private static final String R = "1.3.6.1.4.1.318.1.1.";
    // A # is the place of the unit in its chain; what has none is said of the first one only.
    private static final List<String> NAMES =
            List.of("26.2.1.3.#", "26.4.3.1.3.#", "12.1.1.0", "32.2.4.1.2.1", "8.4.1.0");
    private static final List<String> MODELS =
            List.of("26.2.1.8.#", "12.1.5.0", "32.1.2.1.11.1", "4.1.4.0", "8.1.5.0");
    private static final List<String> SERIALS =
            List.of("26.2.1.9.#", "12.1.6.0", "32.1.2.1.12.1", "4.1.5.0", "8.1.6.0");
    private static final List<String> FIRMWARE =
            List.of("26.2.1.6.#", "12.1.3.0", "32.1.2.1.14.1", "8.1.2.0");
    private static final List<String> RATINGS =
            List.of("26.4.2.1.9.#", "12.1.7.0", "12.1.11.0", "8.1.9.0");

    /// @param place of the unit in its chain, from 1
    static List<OID> objects(int place) {
        Stream<OID> own =
                Stream.of(NAMES, MODELS, SERIALS, FIRMWARE, RATINGS).flatMap(at -> oids(at, place));
        return place == 1
                ? Stream.concat(Stream.of(SYS_DESCR, SYS_OBJECT_ID, SYS_NAME), own).toList()
                : own.toList();
    }

    static ApcIdentity of(Supported reply, int place) {
        String description = place == 1 ? reply.text(SYS_DESCR).orElse("") : "";
        Optional<String> model = field(description, "MN").or(() -> first(reply, MODELS, place));
        Optional<String> serial =
                first(reply, SERIALS, place)
                        .or(() -> field(description, "SN").filter(ApcIdentity::real));
        Optional<String> firmware =
                first(reply, FIRMWARE, place).or(() -> field(description, "AF1"));
        Optional<Long> rating =
                oids(RATINGS, place).map(reply::count).filter(amps -> amps > 0).findFirst();
        String name =
                first(reply, NAMES, place)
                        .or(() -> place == 1 ? reply.text(SYS_NAME) : Optional.empty())
                        .or(() -> model)
                        .orElse("APC PDU");
        return new ApcIdentity(
                name,
                model.orElse(null),
                serial.orElse(null),
                firmware.orElse(null),
                rating.orElse(null));
    }

    /// A field of sysDescr, such as `MN:AP7902B`; blanks after the colon vary, fields may be
    /// missing.
    static Optional<String> field(String description, String name) {
        Matcher matcher = Pattern.compile("\\b" + name + ":\\s*([^\\s)]+)").matcher(description);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /// Old cards fill the serial number with one character.
    private static boolean real(String serial) {
        return serial.chars().distinct().count() > 1;
    }

    private static Optional<String> first(Supported reply, List<String> at, int place) {
        return oids(at, place).map(reply::text).flatMap(Optional::stream).findFirst();
    }

    private static Stream<OID> oids(List<String> at, int place) {
        return at.stream()
                .filter(end -> place == 1 || end.endsWith("#"))
                .map(end -> new OID(R + end.replace("#", Integer.toString(place))));
    }
}
