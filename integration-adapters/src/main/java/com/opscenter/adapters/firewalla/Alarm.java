package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.alerts.api.Severity;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// One alarm of one box.
///
/// @param aid its number at that box
/// @param type 1 to 16 are known, see [AlarmType]; `_type` says it in words and may contradict
/// @param at when it was last raised, by the cloud's clock
record Alarm(String gid, String aid, long type, Instant at, ApiRow row) {

    private static final int SHORT = 100;
    private static final int ARCHIVED = 2;
    private static final int MOST_PORT = 65_535;

    /// Empty for a row that does not say which alarm it is, of what type and when, and for one that
    /// was archived.
    static Optional<Alarm> of(ApiRow row) {
        Optional<String> gid = row.text("gid", SHORT);
        Optional<String> aid = row.text("aid", SHORT);
        OptionalLong type = row.number("type");
        Optional<Instant> at = Moments.in(row, "ts").or(() -> Moments.in(row, "activeTs"));
        boolean archived = row.number("status").orElse(0) == ARCHIVED;
        return archived || gid.isEmpty() || aid.isEmpty() || type.isEmpty() || at.isEmpty()
                ? Optional.empty()
                : Optional.of(new Alarm(gid.get(), aid.get(), type.getAsLong(), at.get(), row));
    }

    /// What it is called in the API: `<gid>/<aid>`.
    String id() {
        return gid + "/" + aid;
    }

    String title() {
        return AlarmType.of(type).map(AlarmType::words).orElse("Alarm of type " + type);
    }

    Severity severity() {
        return AlarmType.of(type).map(AlarmType::severity).orElse(Severity.WARNING);
    }

    /// A device behind the box; nothing in it for alarms that are about none, such as data plans.
    Side device() {
        return side("device");
    }

    /// The other side, somewhere in the internet; nothing in it for alarms that have none.
    Side remote() {
        return side("remote");
    }

    Optional<String> word(String name, int longest) {
        return row.text(name, longest);
    }

    boolean isInbound() {
        return word("direction", SHORT).orElse("").equals("inbound");
    }

    private Side side(String name) {
        return new Side(new ApiRow(row.node().path(name)));
    }

    /// One end of what an alarm is about, as far as it is said.
    record Side(ApiRow row) {

        Optional<String> word(String name) {
            return row.text(name, SHORT);
        }

        Optional<String> ip() {
            return word("ip");
        }

        /// The network the device is in.
        Optional<String> network() {
            return new ApiRow(row.node().path("network")).text("name", SHORT);
        }

        /// The first of its ports: `port` is a number or a list of them.
        @Nullable Integer port() {
            JsonNode port = row.node().path("port");
            JsonNode first = port.isArray() ? port.path(0) : port;
            String written = first.isValueNode() ? first.asString("") : "";
            return written.matches("[0-9]{1,5}") && Integer.parseInt(written) <= MOST_PORT
                    ? Integer.valueOf(written)
                    : null;
        }
    }
}
