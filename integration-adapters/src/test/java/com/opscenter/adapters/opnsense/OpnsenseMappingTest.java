package com.opscenter.adapters.opnsense;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.threats.RawEvents;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.WanId;
import com.opscenter.network.api.WanReading;
import com.opscenter.network.api.WanStatus;
import com.opscenter.sources.api.SourceId;
import com.opscenter.telemetry.api.Sample;
import com.opscenter.threats.api.ThreatAction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers in the shape of the real API, and what is made of them.
class OpnsenseMappingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T14:30:00Z");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode recorded(String name) throws IOException {
        Path shared = Path.of(System.getProperty("opscenter.shared", "../../shared"));
        Path file = shared.resolve("captures/opnsense").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no recorded answers at " + file);
        return JSON.readTree(Files.readString(file));
    }

    @Test
    void eve_records_are_understood_however_their_fields_are() throws Exception {
        List<EveRow> rows =
                OpnsenseApi.objects(recorded("derived_ids_query_alerts.json").path("rows")).stream()
                        .flatMap(row -> EveRow.of(row).stream())
                        .toList();
        assertThat(rows).hasSize(5);
        EveRow drop = rows.getFirst();
        assertThat(drop.action()).isEqualTo(ThreatAction.BLOCKED);
        assertThat(drop.sid()).isEqualTo(2_019_401);
        assertThat(drop.at()).isEqualTo(Instant.parse("2026-08-21T11:04:33.882Z"));
        assertThat(drop.src().ip()).isEqualTo("203.0.113.44");
        assertThat(drop.dst().port()).isEqualTo(80);
        EveRow away = rows.get(1);
        assertThat(away.at()).isEqualTo(Instant.parse("2020-06-26T15:00:03.342Z"));
        assertThat(away.action()).isEqualTo(ThreatAction.ALLOWED);
        assertThat(rows).extracting(EveRow::place).doesNotHaveDuplicates();
    }

    @Test
    void gateways_are_online_when_their_status_is_none() throws Exception {
        Map<String, ApiRow> rows = new HashMap<>();
        OpnsenseApi.objects(recorded("derived_routes_gateway_status.json").path("items"))
                .forEach(row -> rows.put(row.text("name", 40).orElseThrow(), row));
        WanReading dhcp = reading(row(rows, "WAN_DHCP"));
        assertThat(dhcp.status()).isEqualTo(WanStatus.UP);
        assertThat(Objects.requireNonNull(dhcp.gateway()).address()).isEqualTo("198.51.100.1");
        assertThat(samples(row(rows, "WAN_DHCP")))
                .containsOnly(
                        Map.entry(NetworkMetrics.RTT, 8_300L),
                        Map.entry(NetworkMetrics.JITTER, 900L),
                        Map.entry(NetworkMetrics.LOSS, 0L));
        assertThat(reading(row(rows, "WAN2_PPPOE")).status()).isEqualTo(WanStatus.DOWN);
        assertThat(reading(row(rows, "WAN2_PPPOE")).gateway()).isNull();
        assertThat(samples(row(rows, "WAN2_PPPOE")))
                .containsOnly(Map.entry(NetworkMetrics.LOSS, 1_000L));
        assertThat(reading(row(rows, "LAN_GW")).status()).isEqualTo(WanStatus.UP);
        assertThat(samples(row(rows, "LAN_GW"))).isEmpty();
        assertThat(WanMapping.reading(line("gone"), null, null).status())
                .isEqualTo(WanStatus.UNKNOWN);
    }

    private static WanLine line(String gateway) {
        return WanLine.undescribed(new SourceId("opnsense-1"), gateway);
    }

    private static WanReading reading(ApiRow row) {
        return WanMapping.reading(line("x"), row, null);
    }

    private static Map<String, Long> samples(ApiRow row) {
        Map<String, Long> values = new HashMap<>();
        for (Sample sample : WanMapping.samples("wan/x", row, NOW)) {
            values.put(sample.metric(), sample.value());
        }
        return values;
    }

    private static ApiRow row(Map<String, ApiRow> rows, String gateway) {
        return Objects.requireNonNull(rows.get(gateway), gateway);
    }

    @Test
    void rates_are_taken_of_texts_over_the_time_they_were_read_at() throws Exception {
        LineRates rates = new LineRates();
        rates.read(traffic("wan", 1_000_000, 1_800_000_000.5));
        assertThat(rates.of("wan").orElseThrow().rxBps()).isEmpty();
        rates.read(traffic("wan", 2_000_000, 1_800_000_010.5));
        assertThat(rates.of("wan").orElseThrow().rxBps()).hasValue(800_000);
        assertThat(rates.of("igb0").orElseThrow().rxBps()).hasValue(800_000);
        rates.read(traffic("wan", 500, 1_800_000_020.5));
        assertThat(rates.of("wan").orElseThrow().rxBps()).isEmpty();
        rates.read(traffic("wan", 1_000_500, 1_800_000_030.5));
        assertThat(rates.of("wan").orElseThrow().rxBps()).hasValue(800_000);
        assertThat(rates.of("opt9")).isEmpty();
    }

    @Test
    void recorded_interfaces_are_read() throws Exception {
        JsonNode recorded = recorded("api/interfaces_0.json");
        LineRates rates = new LineRates();
        rates.read(recorded);
        assertThat(rates.of("igb0")).isPresent();
    }

    private static JsonNode traffic(String id, long received, double time) {
        return JSON.readTree(
                """
                {"interfaces":{"%s":{"device":"igb0","name":"WAN","line rate":"1000000000 bit/s",
                "bytes received":"%d","bytes transmitted":"7"}},"time":%s}
                """
                        .formatted(id, received, Double.toString(time)));
    }

    @ParameterizedTest
    @CsvSource({
        "/ids/service/query_alerts,              /ids/service/queryAlerts",
        "/firewall/alias_util/add/my_alias,      /firewall/alias_util/add/my_alias",
        "/routes/gateway/status,                 /routes/gateway/status",
        "/diagnostics/firewall/log?limit=1_0,    /diagnostics/firewall/log?limit=1_0",
        "/diagnostics/firewall/pf_statistics/rules, /diagnostics/firewall/pfStatistics/rules"
    })
    void older_releases_write_commands_in_camel_case(String path, String camel) {
        assertThat(OpnsenseApi.camel(path)).isEqualTo(camel);
    }

    @Test
    void what_may_be_secret_is_not_kept() {
        String raw =
                RawEvents.clean(
                        JSON.readTree(
                                """
                                {"alert":"x","http":{"url":"http://bob:canary-1@a/b?token=canary-2",
                                "http_user_agent":"curl","Authorization":"Basic canary-3",
                                "request_headers":[{"name":"Cookie","value":"canary-4"}]},
                                "payload_printable":"canary-5","user_password":"canary-6",
                                "packet":"canary-7","src_ip":"203.0.113.44"}
                                """));
        assertThat(raw)
                .doesNotContain("canary")
                .contains("203.0.113.44", "curl", "\"alert\":\"x\"", "http://a/b");
    }

    @Test
    void a_raw_event_that_is_too_tooLongis_not_kept() {
        String tooLong = "x".repeat(9_000);
        assertThat(RawEvents.clean(JSON.createObjectNode().put("alert", tooLong))).isNull();
    }

    @Test
    void lines_need_an_id_of_their_own_and_a_gateway() {
        assertThat(WanLine.parse("[{\"id\":\"wan1\",\"gateway\":\"G\"}]"))
                .hasValueSatisfying(lines -> {
                    assertThat(lines.getFirst().id()).isEqualTo(new WanId("wan1"));
                    assertThat(lines.getFirst().name()).isEqualTo("G");
                });
        assertThat(WanLine.parse("[{\"id\":\"WAN 1\",\"gateway\":\"G\"}]")).isEmpty();
        assertThat(WanLine.parse("[{\"id\":\"wan1\"}]")).isEmpty();
        assertThat(
                        WanLine.parse(
                                "[{\"id\":\"a\",\"gateway\":\"G\"},{\"id\":\"a\",\"gateway\":\"H\"}]"))
                .isEmpty();
        assertThat(WanLine.parse("{}")).isEmpty();
        assertThat(WanLine.parse("nothing")).isEmpty();
        assertThat(line("WAN_DHCP6 (old)").id()).isEqualTo(new WanId("opnsense-1-wan-dhcp6-old"));
    }
}
