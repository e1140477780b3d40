package com.opscenter.network.query;

import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.views.CommandCourse;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A port as events tell it.
///
/// @param owner id of its switch
/// @param place sorts physical ports first and numbers as numbers
/// @param label our label, null for none
/// @param course what commands did to it
/// @param troubleSince since when it is in the trouble it is in
record PortRow(
        String id,
        String owner,
        String number,
        String place,
        PortReading reading,
        @Nullable String label,
        boolean protection,
        CommandCourse course,
        Trouble trouble,
        Instant troubleSince,
        long troubleSincePosition) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    static PortRow first(PortId port, PortReading reading, Instant at, long position) {
        return new PortRow(
                port.value(),
                port.owner().value(),
                port.number(),
                place(port, reading),
                reading,
                null,
                false,
                CommandCourse.NONE,
                Trouble.of(reading),
                at,
                position);
    }

    /// Our label, else what people called it in the device.
    @Nullable String shownLabel() {
        return label == null ? reading.alias() : label;
    }

    String shownName() {
        String shown = shownLabel();
        return shown == null ? reading.name() : shown;
    }

    PortRow read(PortReading newer, CommandCourse after, Instant at, long position) {
        Trouble now = Trouble.of(newer);
        return new PortRow(
                id,
                owner,
                number,
                place(new PortId(id), newer),
                newer,
                label,
                protection,
                after,
                now,
                now == trouble ? troubleSince : at,
                now == trouble ? troubleSincePosition : position);
    }

    PortRow with(CommandCourse newer) {
        return new PortRow(
                id,
                owner,
                number,
                place,
                reading,
                label,
                protection,
                newer,
                trouble,
                troubleSince,
                troubleSincePosition);
    }

    PortRow described(@Nullable String newer, boolean isProtected) {
        return new PortRow(
                id,
                owner,
                number,
                place,
                reading,
                newer,
                isProtected,
                course,
                trouble,
                troubleSince,
                troubleSincePosition);
    }

    private static String place(PortId port, PortReading reading) {
        return (reading.physical() ? "0 " : "1 ")
                + DIGITS.matcher(port.number())
                        .replaceAll(digits ->
                                "0".repeat(Math.max(0, 10 - digits.group().length()))
                                        + digits.group());
    }
}
