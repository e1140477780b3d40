package com.opscenter.adapters.librenms.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.WatchedDevice.Identity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What is kept of a device's row.
class WatchedDeviceTest {

    private static ApiRow row(String json) {
        return new ApiRow(JsonMapper.builder().build().readTree(json));
    }

    @Test
    void of_a_device_nothing_secret_is_taken() {
        WatchedDevice device =
                WatchedDevice.of(
                                row(
                                        "{\"device_id\":\"7\",\"hostname\":\"nas\",\"display\":null,"
                                                + "\"sysName\":\"NAS\",\"status\":\"0\","
                                                + "\"community\":\"canary\",\"authpass\":\"canary\"}"))
                        .orElseThrow();
        assertThat(device)
                .isEqualTo(
                        new WatchedDevice(
                                7,
                                "nas",
                                "NAS",
                                false,
                                true,
                                null,
                                new Identity("", "", null, null, null, null)));
    }
}
