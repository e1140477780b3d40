package com.opscenter.adapters.librenms.sensors;

import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SWITCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.LibreNmsProperties;
import com.opscenter.adapters.librenms.server.ServerTime;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.telemetry.api.Sample;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What LibreNMS polled of a sensor long ago is not told as if it stood so now. Times are minutes.
class StoppedSensorPollsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");

    private LabLibreNms lab;
    private Monitored truth;
    private LibreNmsApi api;
    private Map<Long, WatchedDevice> devices;
    private DeviceSensors sensors;

    @BeforeEach
    void start() throws Exception {
        lab = LabLibreNms.start(LibreNmsWorld.world());
        truth = lab.truth();
        truth.with(
                new com.opscenter.lab.librenms.PolledSensor(
                        4, SWITCH, "humidity", "Rack", 41, null, null, null, null));
        api = LibreNmsWorld.api(lab);
        devices = new HashMap<>();
        sensors =
                new DeviceSensors(
                        api,
                        SOURCE,
                        new ServerTime(ZoneId.of(LibreNmsWorld.ZONE)),
                        new LibreNmsProperties.Lists(Duration.ZERO, 100));
        WatchedDevice.all(api).forEach(device -> devices.put(device.id(), device));
    }

    @AfterEach
    void stop() throws Exception {
        api.close();
        lab.close();
    }

    private static Instant at(int minute) {
        return BEGIN.plus(Duration.ofMinutes(minute));
    }

    private void polled(int minute) {
        truth.poller().came(at(minute));
    }

    private List<Instant> sensed(int minute) {
        return sensors.read(devices, true, at(minute)).samples().stream().map(Sample::at).toList();
    }

    @Test
    void what_sensors_measure_is_told_once_for_each_poll_with_its_time() {
        polled(0);
        assertThat(sensed(1)).containsExactly(at(0));
        assertThat(sensed(2)).isEmpty();
        polled(5);
        assertThat(sensed(6)).containsExactly(at(5));
        sensors.unrecorded();
        assertThat(sensed(7)).containsExactly(at(5));
        assertThat(sensors.remarks()).isEmpty();
    }

    @Test
    void that_a_device_is_not_polled_any_more_is_said() {
        polled(0);
        sensed(1);
        assertThat(sensed(16)).isEmpty();
        assertThat(sensors.remarks())
                .singleElement()
                .asString()
                .contains("has not polled SW-CORE for 15 minutes");
        polled(17);
        assertThat(sensed(18)).containsExactly(at(17));
        assertThat(sensors.remarks()).isEmpty();
    }

    @Test
    void of_what_was_polled_long_ago_nothing_is_told_at_the_first_look() {
        polled(-60);
        assertThat(sensed(0)).isEmpty();
        assertThat(sensors.remarks()).hasSize(1);
    }
}
