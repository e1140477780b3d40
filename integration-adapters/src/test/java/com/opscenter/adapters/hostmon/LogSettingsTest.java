package com.opscenter.adapters.hostmon;

import static com.opscenter.uptime.api.MonitorStatus.DOWN;
import static com.opscenter.uptime.api.MonitorStatus.MAINTENANCE;
import static com.opscenter.uptime.api.MonitorStatus.PAUSED;
import static com.opscenter.uptime.api.MonitorStatus.UNKNOWN;
import static com.opscenter.uptime.api.MonitorStatus.UP;
import static com.opscenter.uptime.api.MonitorStatus.WARNING;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogSettingsTest {

    private static final String POSTGRES = "jdbc:postgresql://192.0.2.7/hostmon";
    private static final Map<String, String> ACCESS =
            Map.of("username", "ops", "password", "canary-password");

    @Test
    void the_default_layout_needs_a_zone_and_a_user() throws Exception {
        assertThat(fields(POSTGRES, Map.of(), Map.of()))
                .containsExactlyInAnyOrder(
                        "config.timeZone", "credentials.username", "credentials.password");
        LogSettings settings =
                LogSettings.of(draft(POSTGRES, Map.of("timeZone", "Europe/Berlin"), ACCESS));
        assertThat(settings.layout().query())
                .isEqualTo(
                        "SELECT eventtime, testid, testname, status, reply, testmethod, NULL"
                                + " FROM hmlog WHERE eventtime >= ? ORDER BY eventtime");
        assertThat(settings.toString()).doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:postgresql://h/db?socketFactory=org.example.Bad",
                "jdbc:postgresql://h1,h2/db",
                "jdbc:postgresql://user:pw@h/db",
                "jdbc:postgresql:db",
                "jdbc:mariadb://h/db?allowLocalInfile=true",
                "jdbc:mysql://h/db",
                "jdbc:h2:mem:x",
                "jdbc:sqlite::memory:",
                "jdbc:sqlite:file:/etc/passwd?mode=rw",
                "jdbc:sqlite:/log.db?enable_load_extension=true",
                "jdbc:sqlite:relative.db",
                "jdbc:postgresql://h:99999/db",
                "https://h/db"
            })
    void an_address_with_anything_more_is_refused(String endpoint) {
        assertThat(LogAddress.parse(endpoint)).isEmpty();
        assertThat(fields(endpoint, Map.of("timeZone", "UTC"), ACCESS)).contains("endpoint");
    }

    @Test
    void addresses_are_host_port_and_database() {
        assertThat(LogAddress.parse("jdbc:mariadb://[fd00::7]:3307/hostmon"))
                .hasValue(
                        new LogAddress.Server(
                                LogAddress.Product.MARIADB, "fd00::7", 3307, "hostmon"));
        assertThat(LogAddress.parse(POSTGRES))
                .hasValue(
                        new LogAddress.Server(
                                LogAddress.Product.POSTGRESQL, "192.0.2.7", 5432, "hostmon"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hmlog; DROP TABLE x", "a b", "\"x\"", "x--", "", "a.b.c", "1a"})
    void what_is_no_identifier_is_no_table(String name) {
        Map<String, String> config = Map.of("timeZone", "UTC", "table", name, "idColumn", name);
        assertThat(fields(POSTGRES, config, ACCESS))
                .containsExactlyInAnyOrder("config.table", "config.idColumn");
    }

    @Test
    void every_wrong_setting_is_named() {
        assertThat(
                        fields(
                                POSTGRES,
                                Map.of(
                                        "timeZone", "Mars/Base",
                                        "statuses", "Fine=SOMETIMES",
                                        "alertSeverity", "huge",
                                        "backfillDays", "366",
                                        "lateMinutes", "0",
                                        "tls", "maybe",
                                        "color", "red"),
                                ACCESS))
                .containsExactlyInAnyOrder(
                        "config.timeZone",
                        "config.statuses",
                        "config.alertSeverity",
                        "config.backfillDays",
                        "config.lateMinutes",
                        "config.tls",
                        "config.color");
    }

    @Test
    void texts_mean_what_host_monitor_means_by_them() throws Exception {
        StatusWords words = words(Map.of());
        assertThat(words.of("Host is alive")).hasValue(UP);
        assertThat(words.of(" NO ANSWER ")).hasValue(DOWN);
        assertThat(words.of("Unknown host")).hasValue(UNKNOWN);
        assertThat(words.of("Warning")).hasValue(WARNING);
        assertThat(words.of("Checking")).isEmpty();
        assertThat(words.of("Out of schedule")).hasValue(PAUSED);
        assertThat(words.of("something else")).hasValue(UNKNOWN);
    }

    @Test
    void texts_can_be_added_and_unknown_and_warning_counted_as_bad() throws Exception {
        StatusWords words =
                words(
                        Map.of(
                                "statuses", "Erreichbar=up; Keine Antwort=DOWN; Start=IGNORE",
                                "warningIsBad", "true",
                                "unknownIsBad", "true"));
        assertThat(words.of("erreichbar")).hasValue(UP);
        assertThat(words.of("Keine Antwort")).hasValue(DOWN);
        assertThat(words.of("Start")).isEmpty();
        assertThat(words.of("Warning")).hasValue(DOWN);
        assertThat(words.of("Unknown")).hasValue(DOWN);
        assertThat(words.of("something else")).hasValue(UNKNOWN);
    }

    @Test
    void uptime_kuma_is_a_layout_of_its_own() throws Exception {
        LogSettings kuma =
                LogSettings.of(
                        draft("jdbc:sqlite:/k/kuma.db", Map.of("preset", "uptime-kuma"), Map.of()));
        assertThat(kuma.layout().query()).contains("FROM heartbeat h JOIN monitor m");
        assertThat(kuma.words().of("3")).hasValue(MAINTENANCE);
        assertThat(kuma.words().of("2")).isEmpty();
    }

    private static StatusWords words(Map<String, String> config) throws Exception {
        Map<String, String> all = new HashMap<>(config);
        all.put("timeZone", "UTC");
        return LogSettings.of(draft(POSTGRES, all, ACCESS)).words();
    }

    private static List<String> fields(
            String endpoint, Map<String, String> config, Map<String, String> access) {
        return LogSettings.check(draft(endpoint, config, access)).stream()
                .map(FieldError::field)
                .toList();
    }

    private static SourceDraft draft(
            String endpoint, Map<String, String> config, Map<String, String> access) {
        return new SourceDraft(HostmonKind.NAME, endpoint, config, access);
    }
}
