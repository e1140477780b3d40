package com.opscenter.adapters.librenms.ports;

import static com.opscenter.adapters.librenms.LibreNmsWorld.SOURCE;
import static com.opscenter.adapters.librenms.LibreNmsWorld.SWITCH;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.LibreNmsWorld;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.librenms.server.WatchedDevice;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.lab.librenms.LabLibreNms;
import com.opscenter.lab.librenms.Monitored;
import com.opscenter.network.api.OperState;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.SwitchId;
import com.opscenter.telemetry.api.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What LibreNMS polled of a port long ago is not told as if it stood so now. Times are minutes.
class StoppedPortPollsTest {

    private static final Instant BEGIN = Instant.parse("2026-11-20T12:00:00Z");

    private final PortSwitches switches = new PortSwitches(new SwitchId(SOURCE.value()));
    private final List<Sample> samples = new ArrayList<>();

    private LabLibreNms lab;
    private Monitored truth;
    private LibreNmsApi api;
    private Map<Long, WatchedDevice> devices;

    @BeforeEach
    void start() throws Exception {
        lab = LabLibreNms.start(LibreNmsWorld.world());
        truth = lab.truth();
        truth.with(
                com.opscenter.lab.librenms.PolledPort.ethernet(81, SWITCH, 1, "swp00", "", true));
        api = LibreNmsWorld.api(lab);
        devices = new HashMap<>();
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

    private OperState port(int minute) throws DeviceException {
        List<PolledPort> ports = PolledPort.all(api);
        List<Observation> seen = new ArrayList<>();
        samples.clear();
        switches.tell(
                Objects.requireNonNull(devices.get((long) SWITCH)),
                ports,
                at(minute),
                seen,
                samples);
        return seen.stream()
                .map(Observation::command)
                .filter(ObservePort.class::isInstance)
                .map(ObservePort.class::cast)
                .findFirst()
                .orElseThrow()
                .reading()
                .operState();
    }

    @Test
    void a_port_that_is_not_polled_any_more_is_unknown() throws Exception {
        polled(0);
        assertThat(port(1)).isEqualTo(OperState.UP);
        assertThat(samples).isNotEmpty().extracting(Sample::at).containsOnly(at(0));
        assertThat(port(14)).isEqualTo(OperState.UP);
        assertThat(port(16)).isEqualTo(OperState.UNKNOWN);
        assertThat(samples).isEmpty();
        polled(17);
        assertThat(port(18)).isEqualTo(OperState.UP);
        assertThat(samples).extracting(Sample::at).containsOnly(at(17));
    }

    @Test
    void a_clock_that_goes_wrong_matters_at_the_first_look_only() throws Exception {
        polled(-60);
        assertThat(port(0)).isEqualTo(OperState.UNKNOWN);
        polled(-55);
        assertThat(port(5)).isEqualTo(OperState.UP);
        assertThat(samples).extracting(Sample::at).containsOnly(at(5));
        assertThat(port(19)).isEqualTo(OperState.UP);
        assertThat(port(21)).isEqualTo(OperState.UNKNOWN);
    }
}
