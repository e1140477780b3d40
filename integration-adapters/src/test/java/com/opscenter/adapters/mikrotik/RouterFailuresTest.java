package com.opscenter.adapters.mikrotik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.adapters.tls.MemoryPins;
import com.opscenter.adapters.tls.Pins;
import com.opscenter.lab.routeros.Fault;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterSpec;
import com.opscenter.lab.routeros.RouterUsers.User;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceDraft;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever is wrong with a device, its reason is told, no secret is, and all is well afterwards.
class RouterFailuresTest {

    /// What is waited for in vain.
    private static final Set<Fault> ENDLESS = Set.of(Fault.HALF_OPEN, Fault.SLOW);

    private static LabRouter router;

    private final ExchangeLog log = new ExchangeLog(Clock.systemUTC());

    @BeforeAll
    static void start() throws Exception {
        router = LabRouter.start(RouterSpec.small("7.20.4"));
    }

    @AfterAll
    static void stop() throws Exception {
        router.close();
    }

    @AfterEach
    void mend() {
        router.mend();
    }

    private DeviceException failure(SourceDraft draft, Pins pins, MikrotikProperties properties)
            throws DeviceException {
        try (MikrotikDevice device = RouterAccess.device(draft, pins, log, properties)) {
            var failure = catchThrowableOfType(DeviceException.class, () -> device.read(true));
            assertThat(failure).isNotNull();
            String told = failure.sentence() + log.newest(50);
            draft.credentials().values().stream()
                    .filter(secret -> secret.length() > 6)
                    .forEach(secret -> assertThat(told).doesNotContain(secret));
            return failure;
        }
    }

    private static SourceDraft draft(String scheme) {
        return RouterAccess.draft(router, scheme, router.users().ops());
    }

    @ParameterizedTest
    @CsvSource({
        "api, WRONG_LOGIN, AUTHENTICATION, does not let this user in",
        "rests, WRONG_LOGIN, AUTHENTICATION, does not let this user in",
        "api, RESET, COMMUNICATION, broke off",
        "apis, RESET, COMMUNICATION, ''",
        "rest, RESET, COMMUNICATION, broke the connection off",
        "api, HALF_OPEN, COMMUNICATION, did not finish the login",
        "apis, HALF_OPEN, COMMUNICATION, did not finish the login",
        "rest, HALF_OPEN, COMMUNICATION, No answer",
        "api, SLOW, COMMUNICATION, did not finish the login",
        "rest, SLOW, COMMUNICATION, was not done",
        "api, GARBAGE, PROTOCOL, not in the API of RouterOS",
        "apis, GARBAGE, PROTOCOL, not in the API of RouterOS",
        "rest, GARBAGE, PROTOCOL, JSON",
        "api, HUGE, PROTOCOL, ''",
        "rest, HUGE, PROTOCOL, more than 8192 KiB",
        "api, EMPTY, PROTOCOL, with nothing",
        "rest, EMPTY, PROTOCOL, with nothing",
        "api, FATAL, COMMUNICATION, too many sessions",
        "rest, WEB_PAGE, PROTOCOL, text/html",
        "rests, ERROR_INSIDE, PROTOCOL, HTTP 200",
        "apis, EXPIRED_CERTIFICATE, AUTHENTICATION, expired on",
        "rests, EXPIRED_CERTIFICATE, AUTHENTICATION, expired on"
    })
    void a_broken_device_is_told_as_such_and_forgiven(
            String scheme, Fault fault, HealthReason reason, String words) throws Exception {
        router.breakWith(fault);
        DeviceException failure =
                failure(
                        draft(scheme),
                        Pins.none(),
                        ENDLESS.contains(fault) ? RouterAccess.HASTY : RouterAccess.PATIENT);
        assertThat(failure.sentence()).contains(words);
        assertThat(failure.reason()).isEqualTo(reason);
        router.mend();
        try (MikrotikDevice device = RouterAccess.device(router, scheme)) {
            assertThat(new SeenSwitch(device.read(true)).device().ports()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "apis", "rest"})
    void a_device_that_breaks_between_two_polls_is_connected_anew(String scheme) throws Exception {
        try (MikrotikDevice device = RouterAccess.device(router, scheme)) {
            device.read(true);
            router.breakWith(Fault.RESET);
            var failure = catchThrowableOfType(DeviceException.class, () -> device.read(false));
            assertThat(failure.reason()).isEqualTo(HealthReason.COMMUNICATION);
            router.mend();
            assertThat(new SeenSwitch(device.read(false)).port("ether1").physical()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"apis", "rests"})
    void another_certificate_than_the_first_is_refused(String scheme) throws Exception {
        Pins pins = new MemoryPins();
        SourceDraft draft = draft(scheme);
        try (MikrotikDevice device = RouterAccess.device(draft, pins, log, RouterAccess.PATIENT)) {
            device.read(true);
        }
        router.breakWith(Fault.OTHER_CERTIFICATE);
        DeviceException failure = failure(draft, pins, RouterAccess.PATIENT);
        assertThat(failure.reason()).isEqualTo(HealthReason.AUTHENTICATION);
        assertThat(failure.sentence()).contains(router.fingerprint(), "trust.fingerprintSha256");
    }

    @ParameterizedTest
    @ValueSource(strings = {"api", "rest"})
    void wrong_credentials_are_named(String scheme) throws Exception {
        User stranger = new User("ops", "canary-of-a-password", true);
        DeviceException failure =
                failure(
                        RouterAccess.draft(router, scheme, stranger),
                        Pins.none(),
                        RouterAccess.PATIENT);
        assertThat(failure.reason()).isEqualTo(HealthReason.AUTHENTICATION);
    }

    @ParameterizedTest
    @CsvSource({"api, rest", "apis, api", "rests, rest", "rest, api"})
    void the_wrong_port_is_told(String scheme, String other) throws Exception {
        SourceDraft wrong =
                new SourceDraft(
                        MikrotikKind.NAME,
                        scheme + RouterAccess.endpoint(router, other).substring(other.length()),
                        Map.of(),
                        draft(scheme).credentials());
        assertThat(failure(wrong, Pins.none(), RouterAccess.HASTY).reason())
                .isIn(HealthReason.PROTOCOL, HealthReason.COMMUNICATION);
    }

    @Test
    void nobody_there_is_said_as_such() throws Exception {
        LabRouter gone = LabRouter.start(RouterSpec.small("7.20.4"));
        SourceDraft draft = RouterAccess.draft(gone, "api", gone.users().ops());
        gone.close();
        assertThat(failure(draft, Pins.none(), RouterAccess.HASTY).sentence())
                .contains("Nothing listens");
    }

    @Test
    void a_device_that_reboots_in_the_middle_is_read_again_afterwards() throws Exception {
        try (LabRouter own = LabRouter.start(RouterSpec.small("7.20.4"));
                MikrotikDevice device = RouterAccess.device(own, "api")) {
            device.read(true);
            own.reboot(Duration.ofMillis(300));
            var failure = catchThrowableOfType(DeviceException.class, () -> device.read(false));
            assertThat(failure.reason()).isEqualTo(HealthReason.COMMUNICATION);
            assertThat(RouterReads.patiently(device).devices()).isEqualTo(1);
        }
    }
}
