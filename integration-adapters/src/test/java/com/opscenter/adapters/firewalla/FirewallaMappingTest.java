package com.opscenter.adapters.firewalla;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.threats.SeenEvent;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.AlertSignal.Target;
import com.opscenter.alerts.api.Severity;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers in the shape of the real API, and what is made of them.
class FirewallaMappingTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SourceId SOURCE = new SourceId("firewalla-1");

    private static JsonNode recorded(String name) throws IOException {
        Path shared = Path.of(System.getProperty("opscenter.shared", "../../shared"));
        Path file = shared.resolve("captures/firewalla").resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no recorded answers at " + file);
        return JSON.readTree(Files.readString(file));
    }

    private static ApiRow row(String written) {
        return new ApiRow(JSON.readTree(written.replace('\'', '"')));
    }

    private static AlarmMapping mapping(Box... boxes) {
        Map<String, Box> byGid = new HashMap<>();
        for (Box box : boxes) {
            byGid.put(box.gid(), box);
        }
        return new AlarmMapping(SOURCE, byGid, Names.NONE);
    }

    @Test
    void the_number_of_a_type_counts_and_not_its_words() throws Exception {
        Alarm alarm = Alarm.of(new ApiRow(recorded("alarms_get.json"))).orElseThrow();
        assertThat(alarm.id()).isEqualTo("a05c15cb-95a0-48b1-8dc9-15b9e06cc971/2408");
        assertThat(alarm.at()).isEqualTo(Instant.parse("2026-05-10T11:50:42.883Z"));
        AlertSignal signal = mapping().signal(alarm);
        assertThat(signal.title()).isEqualTo("Abnormal upload");
        assertThat(signal.severity()).isEqualTo(Severity.WARNING);
        assertThat(signal.message()).startsWith("Device InPro Comm uploaded 16.96 MB");
        assertThat(signal.target()).isEqualTo(new Target("host/192.168.4.123", "InPro Comm"));
        assertThat(signal.labels())
                .containsEntry("network", "LAN 1")
                .containsEntry("remote", "ifit-mobile.s3.us-east-1.amazonaws.com")
                .containsEntry("dst_ip", "16.15.183.142")
                .doesNotContainKey("src_ip");
        assertThat(signal.acknowledgeable()).isFalse();
    }

    @Test
    void an_alarm_with_a_remote_side_is_a_security_event() throws Exception {
        Alarm alarm = Alarm.of(new ApiRow(recorded("alarms_get.json"))).orElseThrow();
        SeenEvent event = mapping().event(alarm).orElseThrow();
        assertThat(event.signal().src().ip()).isEqualTo("192.168.4.123");
        assertThat(event.signal().src().host()).isEqualTo("InPro Comm");
        assertThat(event.signal().dst().ip()).isEqualTo("16.15.183.142");
        assertThat(event.signal().dst().port()).isEqualTo(443);
        assertThat(event.signal().interfaceName()).isEqualTo("LAN 1");
        assertThat(event.alarms()).isFalse();
    }

    @Test
    void recorded_pages_and_boxes_are_understood() throws Exception {
        for (String page : List.of("page1", "page2", "page3")) {
            JsonNode answer = recorded("alarms_list_" + page + ".json");
            assertThat(FirewallaApi.objects(answer.path("results")))
                    .allSatisfy(one -> assertThat(Alarm.of(one)).isPresent());
        }
        List<Box> boxes =
                FirewallaApi.objects(recorded("boxes_list.json")).stream()
                        .flatMap(one -> Box.of(one).stream())
                        .toList();
        assertThat(boxes).extracting(Box::name).containsExactly("Office Box", "Home Box");
        assertThat(boxes).extracting(Box::online).containsExactly(true, false);
        AlertSignal offline = mapping().offline(boxes.getLast(), Instant.EPOCH);
        assertThat(offline.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(offline.occurredAt()).isEqualTo(Instant.parse("2024-05-04T00:00:00Z"));
        assertThat(offline.occurrence()).isEqualTo("2024-05-04T00:00:00Z");
    }

    @Test
    void rules_of_others_are_not_ours() throws Exception {
        JsonNode rules = recorded("rules_list.json").path("results");
        assertThat(FirewallaApi.objects(rules)).hasSize(1).noneMatch(FirewallaMappingTest::isOurs);
        assertThat(FirewallaApi.objects(JSON.createArrayNode().add(recorded("rules_created.json"))))
                .noneMatch(FirewallaMappingTest::isOurs);
    }

    private static boolean isOurs(ApiRow row) {
        return BlockRule.of(row).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "'203.0.113.7', ip",
        "'203.0.113.0/24', net",
        "'2001:db8::1', ip",
        "'2001:db8::/64', net"
    })
    void a_rule_of_ours_is_known_again(String address, String type) {
        var body = BlockRule.body(new BlockId(address), "box-1");
        assertThat(body.path("target").path("type").asString()).isEqualTo(type);
        body.put("id", "rule-1").put("status", "active");
        BlockRule rule = BlockRule.of(new ApiRow(body)).orElseThrow();
        assertThat(rule.block().value()).isEqualTo(address);
        assertThat(rule.active()).isTrue();
        body.put("status", "paused");
        assertThat(BlockRule.of(new ApiRow(body)).orElseThrow().active()).isFalse();
        body.put("notes", "the operator's own");
        assertThat(BlockRule.of(new ApiRow(body))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'aid':'7','gid':'G','type':'5','status':'1','ts':'1714867200.5'}",
                "{'aid':7,'gid':'G','type':5,'status':1,'ts':1714867200.5}",
                "{'aid':7,'gid':'G','type':5,'status':1,'activeTs':1714867200.500}"
            })
    void numbers_may_be_text(String written) {
        Alarm alarm = Alarm.of(row(written)).orElseThrow();
        assertThat(alarm.id()).isEqualTo("G/7");
        assertThat(alarm.title()).isEqualTo("New device");
        assertThat(alarm.at()).isEqualTo(Instant.parse("2024-05-05T00:00:00.500Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'gid':'G','type':5,'ts':1714867200}",
                "{'aid':7,'type':5,'ts':1714867200}",
                "{'aid':7,'gid':'G','ts':1714867200}",
                "{'aid':7,'gid':'G','type':5}",
                "{'aid':7,'gid':'G','type':5,'ts':'yesterday'}",
                "{'aid':7,'gid':'G','type':5,'ts':1e99}",
                "{'aid':7,'gid':'G','type':5,'ts':1714867200,'status':'2'}"
            })
    void what_cannot_be_told_apart_or_is_archived_is_left_out(String written) {
        assertThat(Alarm.of(row(written))).isEmpty();
    }

    @Test
    void without_a_device_an_alarm_is_about_its_box() {
        Alarm plan = Alarm.of(row("{'aid':7,'gid':'G','type':4,'ts':1714867200}")).orElseThrow();
        Box box = Box.of(row("{'gid':'G','name':'Office Box'}")).orElseThrow();
        assertThat(mapping(box).signal(plan).target())
                .isEqualTo(new Target("host/G", "Office Box"));
        assertThat(mapping(box).signal(plan).message()).isEqualTo("Data plan at Office Box");
        assertThat(mapping(box).event(plan)).isEmpty();
        assertThat(box.online()).isTrue();
    }

    @Test
    void a_type_nobody_knows_is_looked_at() {
        Alarm later = Alarm.of(row("{'aid':7,'gid':'G','type':99,'ts':1714867200}")).orElseThrow();
        assertThat(later.title()).isEqualTo("Alarm of type 99");
        assertThat(later.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void a_device_is_named_however_its_id_is_written() {
        Names names =
                Names.of(List.of(row("{'gid':'G','id':'mac:aa:BB:CC:DD:EE:FF','name':'cam-06'}")));
        Alarm alarm =
                Alarm.of(
                                row(
                                        "{'aid':7,'gid':'G','type':7,'ts':1714867200,"
                                                + "'device':{'id':'AA:BB:CC:DD:EE:FF'}}"))
                        .orElseThrow();
        assertThat(names.of("G", alarm.device())).contains("cam-06");
        assertThat(names.of("another", alarm.device())).isEmpty();
    }
}
