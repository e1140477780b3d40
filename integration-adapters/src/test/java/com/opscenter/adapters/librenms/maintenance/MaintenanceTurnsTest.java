package com.opscenter.adapters.librenms.maintenance;

import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static com.opscenter.uptime.api.MaintenanceState.NONE;
import static com.opscenter.uptime.api.MaintenanceState.RUNNING;
import static com.opscenter.uptime.api.MaintenanceState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.librenms.server.KnownServer;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.uptime.api.MaintenanceCommand.ObserveMaintenance;
import com.opscenter.uptime.api.MaintenanceState;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Twenty devices are asked about with each poll, here out of twenty-five. Times are minutes.
class MaintenanceTurnsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");
    private static final int LAST = NAS + 24;

    private final Set<Long> devices = new TreeSet<>();

    private LabLibreNms lab;
    private Monitored truth;
    private LibreNmsApi api;
    private DeviceMaintenance maintenance;

    @BeforeEach
    void start() throws Exception {
        lab = LabLibreNms.start(LibreNmsWorld.world());
        truth = lab.truth();
        for (int id = NAS + 2; id <= LAST; id++) {
            truth.with(
                    LibreNmsWorld.device(
                            id, "host-" + id + ".example.net", "host-" + id, "server"));
        }
        LongStream.rangeClosed(NAS, LAST).forEach(devices::add);
        api = LibreNmsWorld.api(lab);
        maintenance = new DeviceMaintenance(api, new KnownServer(api), SOURCE);
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
        lab.close();
    }

    private Map<Long, MaintenanceState> read(int minute, Set<Long> left) {
        Map<Long, MaintenanceState> told = new TreeMap<>();
        Instant now = BEGIN.plus(Duration.ofMinutes(minute));
        maintenance
                .read(devices, left, now)
                .forEach(seen -> {
                    if (seen.command() instanceof ObserveMaintenance read) {
                        told.put(WatchedDevice.number(read.monitor()), read.state());
                    }
                });
        return told;
    }

    private Map<Long, MaintenanceState> read(int minute) {
        return read(minute, Set.of());
    }

    @Test
    void what_an_earlier_poll_read_is_not_told_again() {
        long confirmed = NAS + 19;
        assertThat(read(0)).hasSize(20).containsEntry(confirmed, NONE);
        truth.beginMaintenance((int) confirmed, "confirmed by who asked for it");
        assertThat(read(1)).hasSize(20).doesNotContainKey(confirmed);
        assertThat(read(2)).hasSize(20).containsEntry(confirmed, RUNNING);
    }

    @Test
    void what_was_not_recorded_is_read_again() {
        Set<Long> first = read(0).keySet();
        maintenance.unrecorded();
        assertThat(read(1).keySet()).isEqualTo(first);
        assertThat(read(2).keySet()).isNotEqualTo(first);
    }

    @Test
    void of_what_is_watched_no_more_or_not_there_nothing_is_known() {
        long gone = NAS;
        truth.forgetDevice(NAS);
        assertThat(read(0, Set.of(99L)))
                .containsEntry(gone, UNKNOWN)
                .containsEntry(99L, UNKNOWN)
                .containsEntry(gone + 1, NONE);
    }

    @Test
    void what_cannot_be_read_for_long_is_not_known_any_more() {
        read(0);
        lab.breakWith(Fault.CRASHED);
        assertThat(read(1)).isEmpty();
        assertThat(maintenance.remarks())
                .singleElement()
                .asString()
                .contains("Maintenance could not be read", "HTTP 500");
        assertThat(read(14)).isEmpty();
        assertThat(read(16)).hasSize(25).containsValue(UNKNOWN).doesNotContainValue(NONE);
        lab.mend();
        assertThat(read(17)).containsValue(NONE);
        assertThat(maintenance.remarks()).isEmpty();
        read(18);
        assertThat(read(19)).hasSize(20).doesNotContainValue(UNKNOWN);
    }
}
