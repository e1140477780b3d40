package com.opscenter.adapters.mikrotik;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.ports.RegisteredPorts;
import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.Captured;
import com.opscenter.adapters.support.SeenSwitch;
import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterSpec;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaptureMikrotikTest {

    private static Captured capture(String version, String scheme) throws Exception {
        try (LabRouter router = LabRouter.start(RouterSpec.small(version));
                AdapterWorld world = AdapterWorld.start(RouterAccess.quick())) {
            new RegisteredPorts(world)
                    .register(RouterAccess.draft(router, scheme, router.users().ops()));
            world.commands.await(
                    ObserveHealth.class, health -> health.status() == HealthStatus.ONLINE);
            return Captured.of(world, new SourceId(SeenSwitch.SWITCH.value()), true)
                    .without(router.users().ops().password());
        }
    }

    /// An old one answers with a challenge, from whose answer the password can be guessed.
    @ParameterizedTest
    @CsvSource({"7.20.4, =password=***", "6.42.12, =response=***"})
    void sentences_are_there_and_the_login_has_no_secret(String version, String login)
            throws Exception {
        Captured captured = capture(version, "api");
        assertThat(captured.file("sentences.txt"))
                .contains(
                        "> /login\n> =name=***\n",
                        login,
                        "> /interface/print\n",
                        "< !re\n< .tag=",
                        "< !done");
        assertThat(captured.file("sentences.txt")).doesNotContainPattern("=(ret|response)=[^*]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rest", "rests"})
    void requests_are_there(String scheme) throws Exception {
        assertThat(capture("7.20.4", scheme).all())
                .contains("> POST /rest/interface/print", "> Authorization: ***", "< 200");
    }
}
