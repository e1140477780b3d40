package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.ssh.SshDoors;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.lab.cli.CliUsers.User;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.sources.api.SourceDraft;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// How tests reach the lab's command lines.
final class CliAccess {

    /// Even on loopback the first key exchange of a process takes its time while others want the
    /// processor, too.
    static final ZyxelProperties PATIENT =
            new ZyxelProperties(Duration.ofSeconds(20), Duration.ofSeconds(20), 1 << 20, 16_384);

    /// For what never answers.
    static final ZyxelProperties HASTY =
            new ZyxelProperties(Duration.ofSeconds(4), Duration.ofSeconds(4), 1 << 20, 16_384);

    private CliAccess() {}

    static SourceDraft draft(LabCli lab, User user) {
        return new SourceDraft(
                ZyxelKind.NAME,
                "ssh://127.0.0.1:" + lab.port(),
                Map.of("transport", "ssh"),
                Map.of("username", user.name(), "password", user.password()));
    }

    static SourceDraft draft(LabCli lab) {
        return draft(lab, lab.users().ops());
    }

    static SourceDraft with(SourceDraft draft, String setting, String value) {
        Map<String, String> config = new HashMap<>(draft.config());
        config.put(setting, value);
        return new SourceDraft(draft.kind(), draft.endpoint(), config, draft.credentials());
    }

    static SourceDraft withSecret(SourceDraft draft, String name, String value) {
        Map<String, String> secrets = new HashMap<>(draft.credentials());
        secrets.put(name, value);
        return new SourceDraft(draft.kind(), draft.endpoint(), draft.config(), secrets);
    }

    static ZyxelDevice device(SshDoors doors, LabCli lab) throws DeviceException {
        return device(doors, draft(lab), Pins.none(), PATIENT, new ExchangeLog(Clock.systemUTC()));
    }

    static ZyxelDevice device(
            SshDoors doors,
            SourceDraft draft,
            Pins pins,
            ZyxelProperties properties,
            ExchangeLog log)
            throws DeviceException {
        ZyxelTarget target = ZyxelTarget.of(draft);
        Cli cli =
                new Cli(
                        doors.to(
                                target.access(InetAddress.getLoopbackAddress(), pins),
                                properties.manners()),
                        target.enablePassword(),
                        log);
        return new ZyxelDevice(SeenSwitch.SWITCH, cli, Clock.systemUTC(), System::nanoTime);
    }
}
