package com.opscenter.adapters.zyxel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.adapters.ssh.SshDoors;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.adapters.tls.MemoryPins;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.lab.cli.CliFault;
import com.opscenter.lab.cli.CliSpec;
import com.opscenter.lab.cli.CliUsers.User;
import com.opscenter.lab.cli.LabCli;
import com.opscenter.lab.netswitch.SwitchPersonality;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each way a command line can fail us: the reason is told without a secret, and all is well again
/// afterwards.
class BrokenCommandLinesTest {

    private static final String CANARY = "canary-of-a-password";

    /// What is waited for in vain.
    private static final Set<CliFault> ENDLESS =
            EnumSet.of(CliFault.SILENT, CliFault.SLOW, CliFault.GARBAGE);

    private final ExchangeLog log = new ExchangeLog(Clock.systemUTC());
    private LabCli lab;
    private final SshDoors doors = new SshDoors();

    /// The first key exchange of a process takes longer than the hasty would wait.
    @BeforeAll
    static void warmUp() throws Exception {
        SshDoors doors = new SshDoors();
        try (LabCli lab = LabCli.start(SwitchSpec.of(SwitchPersonality.ZYNOS));
                ZyxelDevice device = CliAccess.device(doors, lab)) {
            device.read(true);
        } finally {
            doors.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        lab = LabCli.start(SwitchSpec.of(SwitchPersonality.ZYNOS));
    }

    @AfterEach
    void stop() throws Exception {
        doors.close();
        lab.close();
    }

    private DeviceException failure(SourceDraft draft, Pins pins) throws DeviceException {
        return failure(draft, pins, CliAccess.PATIENT);
    }

    private DeviceException failure(SourceDraft draft, Pins pins, ZyxelProperties properties)
            throws DeviceException {
        try (ZyxelDevice device = CliAccess.device(doors, draft, pins, properties, log)) {
            var failure = catchThrowableOfType(DeviceException.class, () -> device.read(true));
            assertThat(failure).isNotNull();
            String told = failure.sentence() + log.newest(200) + draft.endpoint();
            draft.credentials().values().stream()
                    .filter(secret -> secret.length() > 8)
                    .forEach(secret -> assertThat(told).doesNotContain(secret));
            return failure;
        }
    }

    private static String endpointOf(ServerSocket socket) {
        return "ssh://127.0.0.1:" + socket.getLocalPort();
    }

    private SourceDraft at(String endpoint) {
        SourceDraft usual = CliAccess.draft(lab);
        return new SourceDraft(usual.kind(), endpoint, usual.config(), usual.credentials());
    }

    @ParameterizedTest
    @CsvSource({
        "WRONG_LOGIN, AUTHENTICATION, does not let this user in",
        "ALL_TAKEN, COMMUNICATION, hangs up at once",
        "SILENT, COMMUNICATION, did not finish the greeting",
        "SLOW, COMMUNICATION, did not finish the greeting",
        "GARBAGE, PROTOCOL, shows no prompt",
        "HUGE, PROTOCOL, more than anybody wants to read",
        "RESET, COMMUNICATION, ended the session",
        "REBOOT_IN_ANSWER, COMMUNICATION, ended the session"
    })
    void a_broken_switch_is_told_as_such_and_forgiven(
            CliFault fault, HealthReason reason, String words) throws Exception {
        lab.breakWith(fault);
        DeviceException failure =
                failure(
                        CliAccess.draft(lab),
                        Pins.none(),
                        ENDLESS.contains(fault) ? CliAccess.HASTY : CliAccess.PATIENT);
        assertThat(failure.sentence()).contains(words);
        assertThat(failure.reason()).isEqualTo(reason);
        lab.mend();
        Thread.sleep(600);
        try (ZyxelDevice device = CliAccess.device(doors, lab)) {
            assertThat(new SeenSwitch(device.read(true)).device().ports()).hasSize(8);
        }
    }

    @Test
    void another_host_key_than_the_first_is_refused_with_both_fingerprints() throws Exception {
        Pins pins = new MemoryPins();
        String first = lab.fingerprint();
        try (ZyxelDevice device =
                CliAccess.device(doors, CliAccess.draft(lab), pins, CliAccess.PATIENT, log)) {
            device.read(true);
        }
        lab.breakWith(CliFault.OTHER_KEY);
        DeviceException failure = failure(CliAccess.draft(lab), pins);
        assertThat(failure.reason()).isEqualTo(HealthReason.AUTHENTICATION);
        assertThat(failure.sentence())
                .contains("The host key of", first, lab.fingerprint(), "trust.fingerprintSha256");
        assertThat(lab.logins()).isEqualTo(1);
    }

    @Test
    void the_named_host_key_is_the_only_one_believed() throws Exception {
        SourceDraft named =
                CliAccess.with(CliAccess.draft(lab), "fingerprintSha256", lab.fingerprint());
        try (ZyxelDevice device =
                CliAccess.device(doors, named, Pins.none(), CliAccess.PATIENT, log)) {
            assertThat(device.read(true).devices()).isEqualTo(1);
        }
        SourceDraft other =
                CliAccess.with(CliAccess.draft(lab), "fingerprintSha256", "ab".repeat(32));
        assertThat(failure(other, Pins.none()).reason()).isEqualTo(HealthReason.AUTHENTICATION);
    }

    @Test
    void a_wrong_password_is_told_and_nowhere_shown() throws Exception {
        SourceDraft wrong = CliAccess.draft(lab, new User("ops", CANARY));
        assertThat(failure(wrong, Pins.none()).reason()).isEqualTo(HealthReason.AUTHENTICATION);
        assertThat(log.newest(200).toString()).doesNotContain(CANARY);
    }

    @Test
    void a_wrong_password_for_enable_is_told_and_nowhere_shown() throws Exception {
        SourceDraft wrong =
                CliAccess.withSecret(
                        CliAccess.draft(lab, lab.users().viewer()), "enablePassword", CANARY);
        DeviceException failure = failure(wrong, Pins.none());
        assertThat(failure.reason()).isEqualTo(HealthReason.AUTHENTICATION);
        assertThat(failure.sentence()).contains("enable");
    }

    @Test
    void old_algorithms_are_agreed_on_only_where_the_source_says_so() throws Exception {
        try (LabCli old =
                LabCli.start(
                        SwitchSpec.of(SwitchPersonality.ZYNOS),
                        CliSpec.USUAL.withOldAlgorithms())) {
            DeviceException failure = failure(CliAccess.draft(old), Pins.none());
            assertThat(failure.reason()).isEqualTo(HealthReason.CONFIGURATION);
            assertThat(failure.sentence()).contains("legacyAlgorithms");
            SourceDraft allowed = CliAccess.with(CliAccess.draft(old), "legacyAlgorithms", "on");
            Thread.sleep(600);
            try (ZyxelDevice device =
                    CliAccess.device(doors, allowed, Pins.none(), CliAccess.PATIENT, log)) {
                assertThat(new SeenSwitch(device.read(true)).device().ports()).hasSize(8);
            }
        }
    }

    @Test
    void nobody_there_is_said_as_such() throws Exception {
        LabCli gone = LabCli.start(SwitchSpec.of(SwitchPersonality.ZYNOS));
        SourceDraft draft = CliAccess.draft(gone);
        gone.close();
        assertThat(failure(draft, Pins.none()).sentence()).contains("Nothing listens");
    }

    @ParameterizedTest
    @CsvSource({
        "'', COMMUNICATION, did not finish the login",
        "'HTTP/1.1 400 Bad Request\r\n\r\n', COMMUNICATION, did not finish the login"
    })
    void what_does_not_speak_ssh_is_told(String says, HealthReason reason, String words)
            throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> say(socket, says));
            DeviceException failure = failure(at(endpointOf(socket)), Pins.none(), CliAccess.HASTY);
            assertThat(failure.sentence()).contains(words);
            assertThat(failure.reason()).isEqualTo(reason);
        }
    }

    private static void say(ServerSocket socket, String words) {
        try (Socket connection = socket.accept()) {
            connection.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            connection.getOutputStream().flush();
            connection.getInputStream().readAllBytes();
        } catch (IOException _) {
            // The other side left.
        }
    }

    @Test
    void a_switch_that_refuses_is_not_knocked_at_again_at_once() throws Exception {
        lab.breakWith(CliFault.WRONG_LOGIN);
        SourceDraft draft = CliAccess.draft(lab);
        String first = failure(draft, Pins.none()).sentence();
        lab.mend();
        assertThat(failure(draft, Pins.none()).sentence()).isEqualTo(first);
        assertThat(lab.logins()).isZero();
        SourceDraft other = CliAccess.draft(lab, lab.users().viewer());
        try (ZyxelDevice device =
                CliAccess.device(doors, other, Pins.none(), CliAccess.PATIENT, log)) {
            assertThat(device.read(true).devices()).isEqualTo(1);
        }
        Thread.sleep(600);
        try (ZyxelDevice device = CliAccess.device(doors, lab)) {
            assertThat(device.read(true).devices()).isEqualTo(1);
        }
    }

    @Test
    void nothing_of_a_connection_shows_its_secrets() throws Exception {
        SourceDraft draft =
                new SourceDraft(
                        ZyxelKind.NAME,
                        "ssh://127.0.0.1:22",
                        Map.of(),
                        Map.of("username", "ops", "password", CANARY, "enablePassword", CANARY));
        ZyxelTarget target = ZyxelTarget.of(draft);
        assertThat(target + " " + target.access(InetAddress.getLoopbackAddress(), Pins.none()))
                .doesNotContain(CANARY);
    }
}
