package com.opscenter.adapters.librenms.sensors;

import static com.opscenter.adapters.librenms.LibreNmsWorld.NAS;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SWITCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.lab.http.Fault;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.lab.librenms.PolledSensor;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.uptime.api.MonitorCommand.ObserveSensors;
import com.opscenter.uptime.api.Sensor;
import com.opscenter.uptime.api.SensorKind;
import com.opscenter.uptime.api.SensorState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From what LibreNMS polled of sensors to what is measured, in whole numbers of our units.
class ReadSensorsTest {

    private static final int INTAKE = 1;

    private LibreNmsWorld world;
    private Monitored truth;

    @BeforeEach
    void start() throws Exception {
        world = LibreNmsWorld.start();
        truth = world.lab.truth();
        truth.with(sensor(INTAKE, NAS, "temperature", "Intake", 24.56, 5.0, 40.0))
                .with(sensor(2, NAS, "voltage", "12 V", 12.09, null, 12.6))
                .with(sensor(3, NAS, "fanspeed", "Fan", 0, 600.0, null))
                .with(sensor(4, SWITCH, "humidity", "Rack", 41, null, null))
                .with(sensor(5, SWITCH, "state", "Tray", 1, null, null));
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    private static PolledSensor sensor(
            int id,
            int device,
            String kind,
            String name,
            double value,
            @Nullable Double low,
            @Nullable Double high) {
        return new PolledSensor(id, device, kind, name, value, low, null, null, high);
    }

    private List<Sensor> told(String monitor) {
        return told(world.adapters, monitor);
    }

    private static List<Sensor> told(AdapterWorld adapters, String monitor) {
        return adapters.commands
                .await(ObserveSensors.class, seen -> seen.monitor().value().equals(monitor))
                .sensors();
    }

    private List<Sample> samples() {
        return world.adapters.telemetry.polls().getLast().samples();
    }

    /// LibreNMS writes its times in seconds.
    private void polledAgain() {
        truth.poller().came(Instant.now().plusSeconds(2));
    }

    @Test
    void sensors_are_told_with_their_limits_and_measure_in_our_units() {
        world.online();
        assertThat(told("librenms-1:7"))
                .containsExactly(
                        new Sensor(
                                "1", SensorKind.TEMPERATURE, "Intake", 5_000L, null, null, 40_000L),
                        new Sensor("2", SensorKind.VOLTAGE, "12 V", null, null, null, 12_600L),
                        new Sensor("3", SensorKind.FAN, "Fan", 600L, null, null, null));
        assertThat(told("librenms-1:8")).extracting(Sensor::name).containsExactly("Rack");
        assertThat(samples())
                .extracting(Sample::key, Sample::metric, Sample::value)
                .contains(
                        tuple("sensor/librenms-1/7/1", "temperatureMilliCelsius", 24_560L),
                        tuple("sensor/librenms-1/7/2", "voltageMillivolts", 12_090L),
                        tuple("sensor/librenms-1/7/3", "fanRpm", 0L),
                        tuple("sensor/librenms-1/8/4", "humidityPermille", 410L));
    }

    @Test
    void a_reading_stands_to_the_limits_as_librenms_has_it() {
        Sensor fan = new Sensor("3", SensorKind.FAN, "Fan", 600L, 900L, null, null);
        assertThat(fan.state(0L)).isEqualTo(SensorState.CRITICAL);
        assertThat(fan.state(600L)).isEqualTo(SensorState.CRITICAL);
        assertThat(fan.state(900L)).isEqualTo(SensorState.WARNING);
        assertThat(fan.state(901L)).isEqualTo(SensorState.OK);
        assertThat(fan.state(null)).isEqualTo(SensorState.UNKNOWN);
        Sensor heat = new Sensor("1", SensorKind.TEMPERATURE, "CPU", null, null, 75L, 90L);
        assertThat(heat.state(74L)).isEqualTo(SensorState.OK);
        assertThat(heat.state(75L)).isEqualTo(SensorState.WARNING);
        assertThat(heat.state(90L)).isEqualTo(SensorState.CRITICAL);
    }

    @Test
    void a_reading_is_no_news_of_the_sensor_and_a_sensor_that_is_gone_is() throws Exception {
        world.online();
        told("librenms-1:7");
        world.adapters.commands.forget();
        truth.poller().changeSensor(INTAKE, one -> one.showing(30));
        polledAgain();
        world.poll();
        assertThat(world.adapters.commands.all(ObserveSensors.class)).isEmpty();
        assertThat(samples()).extracting(Sample::value).contains(30_000L);
        truth.poller().forgetSensor(4);
        world.poll();
        assertThat(told("librenms-1:8")).isEmpty();
    }

    @Test
    void sensors_that_went_while_nobody_looked_are_told_to_be_gone() throws Exception {
        world.online();
        told("librenms-1:8");
        world.poll();
        truth.poller().forgetSensor(4);
        try (AdapterWorld later = world.nextLife()) {
            world.adapters.close();
            later.history.append(
                    new SourceRegistered(SOURCE, LibreNmsWorld.settings(world.lab.endpoint())));
            assertThat(told(later, "librenms-1:8")).isEmpty();
            assertThat(told(later, "librenms-1:7")).hasSize(3);
        }
    }

    @Test
    void of_a_device_that_is_not_reached_nothing_is_measured() throws Exception {
        world.online();
        told("librenms-1:7");
        truth.down(NAS);
        polledAgain();
        world.poll();
        assertThat(samples())
                .extracting(Sample::key)
                .contains("sensor/librenms-1/8/4")
                .doesNotContain("sensor/librenms-1/7/1");
    }

    @Test
    void a_list_that_cannot_be_read_leaves_the_rest_of_the_poll_standing() throws Exception {
        world.online();
        told("librenms-1:7");
        world.adapters.commands.forget();
        world.lab.breakWith(Fault.LISTS_CRASHED);
        assertThat(world.poll().read()).isTrue();
        assertThat(world.awaitHealth(HealthStatus.ONLINE).detail())
                .contains("Sensors could not be read", "HTTP 500");
        assertThat(world.adapters.commands.all(ObserveSensors.class)).isEmpty();
    }
}
