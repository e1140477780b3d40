package com.opscenter.adapters.trap;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.receivers.ListeningWorld;
import com.opscenter.alerts.api.AlertCommand.ReportAlert;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.sender.PduTraps;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletState;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A PDU that notifies by itself is read at once, long before its turn.
class PduTellsTest {

    private static final String COMMUNITY = "trap-canary";
    private static final CredentialId CREDENTIAL = new CredentialId("credential-2");
    private static final int HOUR = 3600;

    @Test
    void a_button_that_is_pressed_is_seen_at_once() throws Exception {
        try (ListeningWorld world = listening();
                LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU));
                PduTraps traps = PduTraps.of(pdu.truth(), world.port, COMMUNITY)) {
            assertThat(traps).isNotNull();
            register(world, pdu);
            world.adapters.commands.await(
                    ObserveOutlet.class, one -> one.reading().state() == OutletState.ON);
            pdu.press(3, false);
            ObserveOutlet seen =
                    world.adapters.commands.await(
                            ObserveOutlet.class, one -> one.reading().state() == OutletState.OFF);
            assertThat(seen.outlet().number()).isEqualTo(3);
            assertThat(world.adapters.log.await("rPDUOutletOff").text())
                    .contains("Outlet 3 turned off");
        }
    }

    @Test
    void an_overload_is_told_by_the_device_itself() throws Exception {
        try (ListeningWorld world = listening();
                LabPdu pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU));
                PduTraps traps = PduTraps.of(pdu.truth(), world.port, COMMUNITY)) {
            assertThat(traps).isNotNull();
            pdu.breakWith(Mode.OVERLOAD);
            ReportAlert report = world.adapters.commands.await(ReportAlert.class);
            assertThat(report.signal().message()).contains("Overload condition.");
        }
    }

    private static ListeningWorld listening() {
        return ReceiveTrapsTest.communities();
    }

    private static void register(ListeningWorld world, LabPdu pdu) {
        SnmpUser ops = pdu.users().ops();
        world.adapters.secrets.put(
                CREDENTIAL,
                Map.of(
                        "securityName", ops.name(),
                        "authPassphrase", ops.authPassphrase(),
                        "privPassphrase", ops.privPassphrase()));
        world.adapters.history.append(
                new SourceRegistered(
                        new SourceId("pdu-1"),
                        new Settings(
                                "apc-pdu",
                                "Rack PDU",
                                "home-rack",
                                "snmp://127.0.0.1:" + pdu.port(),
                                Map.of(
                                        "version",
                                        "3",
                                        "securityLevel",
                                        "authPriv",
                                        "authProtocol",
                                        ops.auth().label(),
                                        "privProtocol",
                                        ops.privacy().label()),
                                CREDENTIAL,
                                new Intervals(HOUR, HOUR, HOUR),
                                false,
                                true)));
    }
}
