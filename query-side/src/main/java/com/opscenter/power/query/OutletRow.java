package com.opscenter.power.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.Feed;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.SwitchAction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An outlet as events tell it.
///
/// @param name our label, null for none
/// @param pending the command under way
/// @param unsettled the last command whose outcome nobody read in time
/// @param feeds what people say hangs on it
/// @param lastChange null while it was only ever read in one state
record OutletRow(
        String id,
        String pdu,
        int number,
        OutletReading reading,
        @Nullable String name,
        boolean protection,
        Criticality criticality,
        boolean locked,
        @Nullable Asked pending,
        @Nullable Asked unsettled,
        @Nullable Change lastChange,
        List<Feed> feeds) {

    record Asked(
            String commandId,
            SwitchAction action,
            Instant since,
            Instant deadline,
            Actor by,
            @Nullable String reason) {}

    /// @param by null when it was not one of our commands
    record Change(
            Instant at, @Nullable Actor by, @Nullable String commandId, @Nullable String reason) {

        static Change of(Instant at, @Nullable Asked asked) {
            return asked == null
                    ? new Change(at, null, null, null)
                    : new Change(at, asked.by(), asked.commandId(), asked.reason());
        }
    }

    String shownName() {
        return name == null ? reading.deviceName() : name;
    }

    OutletRow read(OutletReading newer, @Nullable Change change) {
        return new OutletRow(
                id,
                pdu,
                number,
                newer,
                name,
                protection,
                criticality,
                locked,
                pending,
                unsettled,
                change,
                feeds);
    }

    OutletRow asked(Asked asked) {
        return new OutletRow(
                id,
                pdu,
                number,
                reading,
                name,
                protection,
                criticality,
                locked,
                asked,
                unsettled,
                lastChange,
                feeds);
    }

    OutletRow ended(@Nullable Asked stillUnsettled, @Nullable Change change) {
        return new OutletRow(
                id,
                pdu,
                number,
                reading,
                name,
                protection,
                criticality,
                locked,
                null,
                stillUnsettled,
                change,
                feeds);
    }

    OutletRow described(
            @Nullable String label, boolean isProtected, Criticality critical, boolean isLocked) {
        return new OutletRow(
                id,
                pdu,
                number,
                reading,
                label,
                isProtected,
                critical,
                isLocked,
                pending,
                unsettled,
                lastChange,
                feeds);
    }

    OutletRow feeding(List<Feed> described) {
        return new OutletRow(
                id,
                pdu,
                number,
                reading,
                name,
                protection,
                criticality,
                locked,
                pending,
                unsettled,
                lastChange,
                described);
    }
}
