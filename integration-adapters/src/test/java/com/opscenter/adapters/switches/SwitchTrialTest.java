package com.opscenter.adapters.switches;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.mib.ForwardingTable;
import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.WalkLimits;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.Captures;
import com.opscenter.lab.LabSwitch;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.lab.snmprec.SnmprecAgent;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Step;
import com.opscenter.vocabulary.api.FieldError;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is known of a switch before it is registered.
class SwitchTrialTest {

    private static SourceAdapter adapter(AdapterWorld world, String kind) {
        return world.beans(SourceAdapter.class).stream()
                .filter(one -> one.kind().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_connection_is_tried_step_by_step_and_says_what_was_found() throws Exception {
        try (AdapterWorld world = AdapterWorld.start();
                LabSwitch net =
                        LabSwitch.start(
                                SwitchSpec.of(SwitchPersonality.ZYNOS).named("rack", "GS1920"))) {
            TestReport report = adapter(world, "zyxel").test(SwitchAccess.draft(net));
            assertThat(report.steps())
                    .extracting(Step::name)
                    .containsExactly("resolve", "connect", "authenticate", "read", "capabilities");
            assertThat(report.ok()).isTrue();
            assertThat(report.discovered().devices())
                    .singleElement()
                    .asString()
                    .startsWith("Zyxel GS1920 \"rack\", serial LAB");
            assertThat(report.discovered().capabilities())
                    .containsExactlyInAnyOrder("port-admin", "poe", "poe-cycle");
            assertThat(net.effects()).isEmpty();
        }
    }

    @Test
    void settings_are_checked_before_anything_is_tried() {
        try (AdapterWorld world = AdapterWorld.start()) {
            Map<String, String> config = new HashMap<>(Map.of("version", "2c"));
            config.put("transport", "ssh");
            SourceDraft draft =
                    new SourceDraft(
                            "zyxel",
                            "ssh://127.0.0.1:22",
                            config,
                            Map.of("community", "c", "password", "p"));
            assertThat(adapter(world, "zyxel").check(draft))
                    .extracting(FieldError::field)
                    .containsExactlyInAnyOrder(
                            "config.version", "credentials.community", "credentials.username");
            assertThat(adapter(world, "snmp").check(draft))
                    .extracting(FieldError::code)
                    .contains("unknown");
        }
    }

    @Test
    void the_forwarding_table_of_a_recorded_gs1900_is_read_in_spite_of_its_index()
            throws Exception {
        try (SnmprecAgent agent = SnmprecAgent.start(Captures.snmp("zynos_gs1900-fdb.snmprec"));
                SnmpSession session =
                        SwitchAccess.session(
                                SwitchAccess.draft(agent.port(), agent.users().ops(), ""))) {
            var entries =
                    ForwardingTable.of(
                            session.table(ForwardingTable.columns(), WalkLimits.USUAL).reply());
            assertThat(entries)
                    .contains(new ForwardingTable.Entry(1, "00:04:13:61:6a:2b", 7))
                    .allMatch(entry -> entry.mac().length() == 17);
        }
    }
}
