package com.opscenter.adapters.zyxel;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.ports.RegisteredPorts;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.Captured;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaptureZyxelTest {

    @Test
    void the_transcript_is_there_without_password_name_and_serial_number() throws Exception {
        try (LabCli lab =
                        LabCli.start(
                                SwitchSpec.of(SwitchPersonality.ZYNOS)
                                        .named("attic-sw", "GS1920-24HP")
                                        .managedBy(1));
                AdapterWorld world =
                        AdapterWorld.start(Map.of("opscenter.adapters.zyxel.connect", "20s"))) {
            new RegisteredPorts(world).register(CliAccess.draft(lab));
            world.commands.await(ObserveHealth.class, one -> one.status() == HealthStatus.ONLINE);
            Captured captured = Captured.of(world, new SourceId(SeenSwitch.SWITCH.value()), true);
            captured.without(lab.users().ops().password(), "attic-sw");
            assertThat(captured.file("session.txt"))
                    .contains("connected\n", "> show system-information", "host-1", "serial-1")
                    .contains("GS1920-24HP");
        }
    }
}
