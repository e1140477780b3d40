package com.opscenter.adapters.zyxel;

import com.opscenter.adapters.ssh.SshDoor;
import com.opscenter.adapters.ssh.SshDoors;
import com.opscenter.adapters.ssh.Terminal;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.NetworkGuard;
import com.opscenter.adapters.support.TrialSteps;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.network.api.NetworkCapability;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.TestReport;
import com.opscenter.sources.api.TestReport.Discovered;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.sshd.client.session.ClientSession;

/// Tries a command line step by step and says at which one it fails and what to do about it. Only
/// reads.
final class ZyxelTrial {

    private static final Discovered NOTHING = new Discovered(List.of(), Set.of());

    private final NetworkGuard guard;
    private final SshDoors doors;
    private final ZyxelProperties properties;
    private final Clock clock;
    private final TrialSteps steps = new TrialSteps();

    ZyxelTrial(NetworkGuard guard, SshDoors doors, ZyxelProperties properties, Clock clock) {
        this.guard = guard;
        this.doors = doors;
        this.properties = properties;
        this.clock = clock;
    }

    TestReport run(SourceDraft draft) {
        try {
            ZyxelTarget target = ZyxelTarget.of(draft);
            InetAddress address =
                    steps.step(
                            "resolve",
                            () -> guard.pin(target.endpoint().host()),
                            InetAddress::getHostAddress);
            SshDoor door = doors.to(target.access(address, Pins.none()), properties.manners());
            Terminal terminal = door.alone(() -> enter(door));
            Discovered discovered = look(door, terminal, target);
            return new TestReport(true, steps.all(), null, discovered);
        } catch (DeviceException _) {
            return new TestReport(false, steps.all(), null, NOTHING);
        }
    }

    private Terminal enter(SshDoor door) throws DeviceException {
        ClientSession session =
                steps.step(
                        "connect",
                        door::connected,
                        _ -> "Something listens at %s.".formatted(door.endpoint()));
        return steps.step(
                "authenticate",
                () -> door.terminal(door.admitted(session)),
                _ -> "The user is let in. Host key %s.".formatted(door.shownKey()));
    }

    private Discovered look(SshDoor door, Terminal terminal, ZyxelTarget target)
            throws DeviceException {
        try (Cli cli = new Cli(door, target.enablePassword(), new ExchangeLog(clock))) {
            cli.take(terminal);
            Looking looking = new Looking(cli, System::nanoTime);
            ZyxelMapping mapping =
                    steps.step(
                            "read",
                            () -> new ZyxelMapping(looking.at(looking.around())),
                            found -> named(found.device()));
            SwitchReading device =
                    steps.step("capabilities", mapping::device, ZyxelTrial::capabilities);
            return new Discovered(
                    List.of(named(device)), NetworkCapability.words(device.capabilities()));
        }
    }

    private static String named(SwitchReading device) {
        String model = device.model() == null ? "" : " " + device.model();
        String serial = device.serial() == null ? "" : ", serial " + device.serial();
        return "Zyxel%s \"%s\"%s".formatted(model, device.deviceName(), serial);
    }

    private static String capabilities(SwitchReading device) {
        Set<String> words = NetworkCapability.words(device.capabilities());
        return "%d ports: %s."
                .formatted(
                        device.ports().size(),
                        words.isEmpty()
                                ? "watched only"
                                : words.stream().sorted().collect(Collectors.joining(", ")));
    }
}
