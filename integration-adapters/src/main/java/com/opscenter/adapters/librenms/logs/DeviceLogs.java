package com.opscenter.adapters.librenms.logs;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Redaction;
import com.opscenter.logs.api.LogLine;
import com.opscenter.sources.api.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// New lines of the logs that one LibreNMS keeps. Of a log that is new here the newest are read,
/// then what came after the last one that was read; some with each poll, so that no poll takes
/// long.
public final class DeviceLogs {

    private static final int PAGE = 200;
    private static final int PAGES_AT_ONCE = 5;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_NAME = 255;

    private final LogCalls calls;
    private final SourceId source;
    private final ServerTime time;
    private final LogPositions positions;
    private final Redaction redaction;
    private final Map<DeviceLog, Long> read = new EnumMap<>(DeviceLog.class);

    public DeviceLogs(
            LibreNmsApi api,
            SourceId source,
            ServerTime time,
            LogPositions positions,
            Redaction redaction) {
        this.calls = new LogCalls(api);
        this.source = source;
        this.time = time;
        this.positions = positions;
        this.redaction = redaction;
    }

    /// @param devices by their number in LibreNMS
    /// @param everything also look whether the logs began anew, as after a reinstallation
    public List<LogLine> read(Map<Long, WatchedDevice> devices, boolean everything, Instant now)
            throws DeviceException {
        List<LogLine> lines = new ArrayList<>();
        for (DeviceLog log : DeviceLog.values()) {
            for (ApiRow row : unread(log, everything)) {
                line(log, row, devices, now).ifPresent(lines::add);
            }
        }
        return lines;
    }

    private List<ApiRow> unread(DeviceLog log, boolean everything) throws DeviceException {
        OptionalLong last = last(log);
        if (last.isEmpty() || (everything && hasBegunAnew(log, last.getAsLong()))) {
            List<ApiRow> newest = new ArrayList<>(calls.newest(log, PAGE));
            newest.sort(Comparator.comparingLong(row -> id(log, row)));
            read.put(log, newest.isEmpty() ? 0 : id(log, newest.getLast()));
            return newest;
        }
        List<ApiRow> found = new ArrayList<>();
        for (int page = 0; page < PAGES_AT_ONCE; page++) {
            long from = last.getAsLong();
            List<ApiRow> rows =
                    calls.since(log, from, PAGE).stream()
                            .filter(row -> id(log, row) > from)
                            .sorted(Comparator.comparingLong(row -> id(log, row)))
                            .toList();
            if (rows.isEmpty()) {
                break;
            }
            found.addAll(rows);
            last = OptionalLong.of(id(log, rows.getLast()));
            read.put(log, last.getAsLong());
        }
        return found;
    }

    private boolean hasBegunAnew(DeviceLog log, long last) throws DeviceException {
        return calls.newest(log, 1).stream().anyMatch(row -> id(log, row) < last);
    }

    private OptionalLong last(DeviceLog log) {
        Long last = read.get(log);
        return last == null ? positions.of(source, log.path) : OptionalLong.of(last);
    }

    public void recorded() {
        read.forEach((log, position) -> positions.recorded(source, log.path, position));
    }

    /// Goes back to what was recorded.
    public void unrecorded() {
        read.clear();
    }

    private Optional<LogLine> line(
            DeviceLog log, ApiRow row, Map<Long, WatchedDevice> devices, Instant now) {
        return row.text(log.text, LONGEST_LINE)
                .map(text ->
                        new LogLine(
                                source,
                                host(row, devices),
                                row.text(log.program, LONGEST_NAME).orElse(null),
                                log.facility(row),
                                log.severity(row),
                                redaction.of(text),
                                row.text(log.time, LONGEST_NAME).flatMap(time::instant).orElse(now),
                                now));
    }

    private static String host(ApiRow row, Map<Long, WatchedDevice> devices) {
        long device = row.number("device_id").orElse(-1);
        WatchedDevice known = devices.get(device);
        return known == null
                ? row.text("hostname", LONGEST_NAME).orElse("device " + device)
                : known.name();
    }

    private static long id(DeviceLog log, ApiRow row) {
        return row.number(log.id).orElse(-1);
    }
}
