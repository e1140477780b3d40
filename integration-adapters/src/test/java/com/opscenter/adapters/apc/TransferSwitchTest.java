package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.alerts.api.AlertCommand.ClearAlert;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.alerts.api.AlertSignal;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.lab.snmprec.SnmprecAgent;
import com.opscenter.power.api.LoadState;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.TestReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An automatic transfer switch: no outlet, two sources, and what is wrong with them.
class TransferSwitchTest {

    private static final String R = "1.3.6.1.4.1.318.1.1.8.";

    @TempDir private Path folder;

    /// An AP4424 of two banks that prefers source A.
    private SnmprecAgent agent(int selected, int redundancy, int sourceA, int state)
            throws Exception {
        List<String> lines =
                new ArrayList<>(
                        List.of(
                                "1.3.6.1.2.1.1.1.0|4|APC Web/SNMP Management Card (MB:v4.1.0"
                                        + " PF:v6.4.6 PN:apc_hw05_aos_646.bin AF1:v6.4.7"
                                        + " AN1:apc_hw05_ats4g_647.bin MN:AP4424 HR:R01"
                                        + " SN: LAB000000001 MD:06/09/2018)",
                                "1.3.6.1.2.1.1.2.0|6|1.3.6.1.4.1.318.1.3.32",
                                "1.3.6.1.2.1.1.3.0|67|4711",
                                "1.3.6.1.2.1.1.5.0|4|ats-1",
                                R + "1.5.0|4|AP4424",
                                R + "1.6.0|4|LAB000000001",
                                R + "1.9.0|2|32",
                                R + "4.1.0|4|Rack ATS",
                                R + "4.2.0|2|1"));
        for (int row = 1; row <= 3; row++) {
            lines.add(R + "4.14.1.3." + row + "|2|0");
            lines.add(R + "4.14.1.4." + row + "|2|" + (row == 1 ? 28 : 12));
            lines.add(R + "4.14.1.5." + row + "|2|" + (row == 1 ? 32 : 16));
        }
        lines.addAll(
                List.of(
                        R + "5.1.1.0|2|2",
                        R + "5.1.2.0|2|" + selected,
                        R + "5.1.3.0|2|" + redundancy,
                        R + "5.1.4.0|2|2",
                        R + "5.1.10.0|2|2",
                        R + "5.1.12.0|2|" + sourceA,
                        R + "5.1.13.0|2|2"));
        for (int row = 1; row <= 3; row++) {
            lines.add(R + "5.4.5.1.4." + row + "|66|" + (row == 1 ? 88 : 44));
        }
        for (int row = 1; row <= 3; row++) {
            lines.add(R + "5.4.5.1.5." + row + "|2|" + state);
        }
        for (int row = 1; row <= 3; row++) {
            lines.add(R + "5.4.5.1.6." + row + "|2|215");
        }
        lines.add(R + "5.4.5.1.15.1|2|1883");
        return SnmprecAgent.start(
                Files.write(Files.createTempFile(folder, "ats", ".snmprec"), lines));
    }

    private SnmprecAgent calm() throws Exception {
        return agent(1, 2, 2, 1);
    }

    private static SourceDraft draft(SnmprecAgent agent) {
        return LabAccess.draft(agent.port(), agent.users().ops(), "");
    }

    @Test
    void its_output_is_its_load_and_nothing_can_be_switched() throws Exception {
        try (SnmprecAgent agent = agent(1, 2, 2, 3)) {
            ReadUnit unit = ReadUnit.of(draft(agent));
            assertThat(unit.pdu().deviceName()).isEqualTo("Rack ATS");
            assertThat(unit.pdu().load()).isEqualTo(LoadState.NEAR);
            assertThat(unit.pdu().banks()).hasSize(2);
            assertThat(unit.pdu().outletCount()).isZero();
            assertThat(unit.pdu().capabilities()).isEmpty();
            assertThat(unit.sample("currentDeciamps")).hasValue(88);
            assertThat(unit.sample("bank.2.currentDeciamps")).hasValue(44);
            assertThat(unit.sample("phase.1.voltageDecivolts")).hasValue(2150);
            assertThat(unit.sample("powerMilliwatts")).hasValue(1_883_000);
        }
    }

    @Test
    void a_source_that_fails_is_an_alert_until_both_are_back() throws Exception {
        try (AdapterWorld world = AdapterWorld.start();
                SnmprecAgent broken = agent(2, 1, 1, 1);
                SnmprecAgent mended = calm()) {
            world.secrets.put(RegisteredLab.CREDENTIAL, draft(broken).credentials());
            world.history.append(
                    new SourceRegistered(
                            RegisteredLab.SOURCE, RegisteredLab.settings(draft(broken), 30)));
            Fingerprint lost = Fingerprint.of(RegisteredLab.SOURCE, "redundancy-lost");
            AlertSignal signal =
                    world.commands
                            .await(ReportAlert.class, one -> one.fingerprint().equals(lost))
                            .signal();
            assertThat(signal.severity()).isEqualTo(Severity.WARNING);
            assertThat(signal.message()).isEqualTo("The load is on source B. Source A fails.");
            assertThat(signal.labels()).containsEntry("selected", "B");
            Fingerprint other = Fingerprint.of(RegisteredLab.SOURCE, "not-preferred");
            world.commands.await(ReportAlert.class, one -> one.fingerprint().equals(other));
            world.secrets.put(RegisteredLab.CREDENTIAL, draft(mended).credentials());
            world.history.append(
                    new SourceChanged(
                            RegisteredLab.SOURCE, RegisteredLab.settings(draft(mended), 30)));
            world.commands.await(ClearAlert.class, one -> one.fingerprint().equals(lost));
            world.commands.await(ClearAlert.class, one -> one.fingerprint().equals(other));
        }
    }

    @Test
    void the_connection_test_says_which_source_carries_the_load() throws Exception {
        try (AdapterWorld world = AdapterWorld.start();
                SnmprecAgent agent = calm()) {
            TestReport report = world.bean(ApcAdapter.class).test(draft(agent));
            assertThat(report.ok()).isTrue();
            assertThat(report.discovered().capabilities()).isEmpty();
            assertThat(report.steps())
                    .extracting("detail")
                    .asString()
                    .contains("Transfer switch: nothing can be switched.")
                    .contains("The load is on source A.");
        }
    }
}
