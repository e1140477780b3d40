package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.support.AdapterWorld;
import com.opscenter.adapters.support.Captured;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.lab.snmprec.SnmprecAgent;
import com.opscenter.power.api.OutletReading;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceCaptures;
import com.opscenter.sources.api.SourceCaptures.Place;
import com.opscenter.sources.api.SourceCommand.ObserveHealth;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an agent says, recorded and played again.
class CaptureApcTest {

    @TempDir private Path directory;
    private LabPdu pdu;
    private AdapterWorld world;

    @BeforeEach
    void start() throws Exception {
        pdu = LabPdu.start(PduSpec.of(PduPersonality.RPDU2));
        // Nothing here is about who is slow: on a busy machine an answer is waited for.
        world = AdapterWorld.start(Map.of("opscenter.adapters.apc.timeout", "4s"));
        new RegisteredLab(world).register(pdu);
        world.commands.await(ObserveHealth.class, one -> one.status() == HealthStatus.ONLINE);
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
        pdu.close();
    }

    private SourceDraft draft() {
        return LabAccess.draft(pdu.port(), pdu.users().ops(), pdu.context());
    }

    private Captured capture(boolean substituted) throws Exception {
        return Captured.of(world, RegisteredLab.SOURCE, substituted);
    }

    @Test
    void a_capture_is_read_as_the_unit_was() throws Exception {
        Captured captured = capture(true);
        Path file = directory.resolve("agent.snmprec");
        Files.writeString(file, captured.file("agent.snmprec"));
        ReadUnit original = ReadUnit.of(draft());
        try (SnmprecAgent agent = SnmprecAgent.start(file)) {
            ReadUnit played = ReadUnit.of(LabAccess.draft(agent.port(), agent.users().ops(), ""));
            assertThat(played.pdu().model()).isEqualTo(original.pdu().model());
            OutletReading outlet = played.outlet(8);
            assertThat(outlet.state()).isEqualTo(original.outlet(8).state());
            assertThat(outlet.deviceName()).isEqualTo(original.outlet(8).deviceName());
            assertThat(played.pdu().serial()).startsWith("serial-");
        }
    }

    @Test
    void its_manifest_says_what_it_is_of() throws Exception {
        var manifest = capture(true).manifest();
        assertThat(manifest.path("opsCenter").asString()).isEqualTo("1.2.3");
        assertThat(manifest.path("kind").asString()).isEqualTo("apc-pdu");
        assertThat(manifest.path("poll").path("read").asBoolean()).isTrue();
        assertThat(manifest.path("poll").path("observations").asInt()).isGreaterThan(8);
        assertThat(manifest.path("poll").path("capabilities").isEmpty()).isFalse();
        assertThat(manifest.path("settings").path("config").path("version").asString())
                .isEqualTo("3");
        assertThat(manifest.path("truncated").asBoolean()).isFalse();
        assertThat(manifest.path("replaced").path("serial").asInt()).isPositive();
    }

    @Test
    void no_secret_of_the_user_is_in_it() throws Exception {
        SnmpUser user = pdu.users().ops();
        capture(false).without(user.authPassphrase(), user.privPassphrase());
    }

    @Test
    void secrets_that_change_meanwhile_are_taken_out_all() throws Exception {
        String model = Objects.requireNonNull(ReadUnit.of(draft()).pdu().model());
        Map<String, String> before = new HashMap<>(draft().credentials());
        before.put("note", model);
        world.secrets.put(RegisteredLab.CREDENTIAL, before);
        try (Place place = Captured.place(world, RegisteredLab.SOURCE)) {
            world.secrets.put(RegisteredLab.CREDENTIAL, draft().credentials());
            Map<String, String> files = Captured.unzipped(place.take(false));
            assertThat(files.get("agent.snmprec")).contains("***").doesNotContain(model);
        }
    }

    @Test
    void without_its_secrets_there_is_none() throws Exception {
        world.secrets.forget(RegisteredLab.CREDENTIAL);
        assertThat(world.bean(SourceCaptures.class).reserve(RegisteredLab.SOURCE))
                .isInstanceOfSatisfying(
                        SourceCaptures.Refused.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("state-moved-on"));
        world.secrets.put(RegisteredLab.CREDENTIAL, draft().credentials());
        assertThat(capture(true).files()).isNotEmpty();
    }

    @Test
    void a_poll_that_fails_gives_its_failure() throws Exception {
        pdu.close();
        Captured captured = capture(true);
        assertThat(captured.manifest().path("poll").path("read").asBoolean()).isFalse();
        assertThat(captured.manifest().path("poll").path("failure").asString()).isNotEmpty();
        assertThat(captured.file("exchanges.ndjson")).contains("GET");
    }

    @Test
    void there_is_one_at_a_time_and_only_of_what_is_served_here() throws Exception {
        SourceCaptures captures = world.bean(SourceCaptures.class);
        try (Place _ = Captured.place(world, RegisteredLab.SOURCE)) {
            assertThat(captures.reserve(RegisteredLab.SOURCE))
                    .isInstanceOfSatisfying(
                            SourceCaptures.Refused.class,
                            no -> assertThat(no.refusal().code()).isEqualTo("in-use"));
        }
        assertThat(captures.reserve(new SourceId("elsewhere")))
                .isInstanceOfSatisfying(
                        SourceCaptures.Refused.class,
                        no -> assertThat(no.refusal().code()).isEqualTo("upstream-unavailable"));
        try (Place again = Captured.place(world, RegisteredLab.SOURCE)) {
            assertThat(again.take(true)).isNotEmpty();
        }
    }

    @Test
    void there_are_two_at_a_time_of_all_sources_together() throws Exception {
        SourceId second = another("pdu-2");
        SourceId third = another("pdu-3");
        try (Place _ = Captured.place(world, RegisteredLab.SOURCE);
                Place _ = Captured.place(world, second)) {
            assertThat(world.bean(SourceCaptures.class).reserve(third))
                    .isInstanceOfSatisfying(
                            SourceCaptures.Refused.class,
                            no -> assertThat(no.refusal().code()).isEqualTo("in-use"));
        }
        try (Place _ = Captured.place(world, third);
                Place again = Captured.place(world, second)) {
            assertThat(again.take(true)).isNotEmpty();
        }
    }

    private SourceId another(String id) throws Exception {
        SourceId source = new SourceId(id);
        world.history.append(new SourceRegistered(source, RegisteredLab.settings(draft(), 30)));
        world.commands.await(
                ObserveHealth.class,
                one -> one.source().equals(source) && one.status() == HealthStatus.ONLINE);
        return source;
    }
}
