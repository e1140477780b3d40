package com.opscenter.adapters.librenms.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.ApiRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A recorded answer of a real LibreNMS. It is others' work and never copied: skipped where it is
/// absent.
class RecordedDevicesTest {

    @Test
    void every_recorded_device_is_read_and_none_of_its_secrets() throws Exception {
        Path shared = Path.of(System.getProperty("opscenter.shared", "../../shared"));
        Path file = shared.resolve("captures/librenms/devices.json");
        Assumptions.assumeTrue(Files.exists(file), "no recorded answer at " + file);
        JsonNode rows = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
        List<WatchedDevice> devices =
                StreamSupport.stream(rows.path("devices").spliterator(), false)
                        .map(ApiRow::new)
                        .flatMap(row -> WatchedDevice.of(row).stream())
                        .toList();
        assertThat(devices).hasSize(7);
        assertThat(devices).anyMatch(device -> device.name().equals("Drucker"));
        rows.path("devices")
                .valueStream()
                .map(row -> row.path("community").asString(""))
                .filter(community -> !community.isEmpty())
                .forEach(community -> assertThat(devices.toString()).doesNotContain(community));
    }
}
