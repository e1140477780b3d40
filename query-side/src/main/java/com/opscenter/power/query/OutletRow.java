package com.opscenter.power.query;

import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.Feed;
import com.opscenter.power.api.OutletReading;
import com.opscenter.views.CommandCourse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outlet as events tell it.
///
/// @param name our label, null for none
/// @param course what commands did to it
/// @param feeds what people say hangs on it
record OutletRow(
        String id,
        String pdu,
        int number,
        OutletReading reading,
        @Nullable String name,
        boolean protection,
        Criticality criticality,
        boolean locked,
        CommandCourse course,
        List<Feed> feeds) {

    String shownName() {
        return name == null ? reading.deviceName() : name;
    }

    OutletRow read(OutletReading newer, CommandCourse after) {
        return new OutletRow(
                id, pdu, number, newer, name, protection, criticality, locked, after, feeds);
    }

    OutletRow with(CommandCourse newer) {
        return new OutletRow(
                id, pdu, number, reading, name, protection, criticality, locked, newer, feeds);
    }

    OutletRow described(
            @Nullable String label, boolean isProtected, Criticality critical, boolean isLocked) {
        return new OutletRow(
                id, pdu, number, reading, label, isProtected, critical, isLocked, course, feeds);
    }

    OutletRow feeding(List<Feed> described) {
        return new OutletRow(
                id, pdu, number, reading, name, protection, criticality, locked, course, described);
    }
}
