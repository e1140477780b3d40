package com.opscenter.adapters.librenms;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Settings, however they are written.
class LibreNmsTargetTest {

    @Test
    void settings_are_checked_before_anything_is_tried() {
        assertThat(fields("https://nms.example.net/librenms/", "UTC", "abc")).isEmpty();
        assertThat(fields("snmp://nms.example.net", "UTC", "abc")).containsExactly("endpoint");
        assertThat(fields("https://ops:pw@nms.example.net", "UTC", "abc"))
                .containsExactly("endpoint");
        assertThat(fields("https://nms.example.net", "Mars/Base", "abc"))
                .containsExactly("config.timeZone");
        assertThat(fields("https://nms.example.net", "UTC", "a b\n"))
                .containsExactly("credentials.token");
    }

    @Test
    void the_path_of_the_api_is_found_whatever_was_given() {
        for (String given :
                new String[] {
                    "https://nms.example.net/x",
                    "https://nms.example.net/x/",
                    "https://nms.example.net/x/api/v0/"
                }) {
            assertThat(LibreNmsTarget.endpoint(draft(given, "UTC", "abc")).orElseThrow().base())
                    .isEqualTo("/x/api/v0");
        }
    }

    private static Iterable<String> fields(String endpoint, String zone, String token) {
        return LibreNmsTarget.check(draft(endpoint, zone, token)).stream()
                .map(FieldError::field)
                .toList();
    }

    private static SourceDraft draft(String endpoint, String zone, String token) {
        return new SourceDraft(
                LibreNmsApi.KIND, endpoint, Map.of("timeZone", zone), Map.of("token", token));
    }
}
