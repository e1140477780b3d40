package com.opscenter.sources.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand;
import com.opscenter.sources.api.SourceCommand.RegisterSource;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceView;
import com.opscenter.sources.command.SourceRegistry.Access;
import com.opscenter.vault.api.CredentialId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceRegistryTest {

    private static final SourceId PDU = new SourceId("pdu-1");
    private static final Access ACCESS = new Access("snmp-v2c", Map.of("community", "public"));

    private final RecordingCommands commands =
            new RecordingCommands()
                    .deciding(
                            SourceCommand.class,
                            SourceEvent.class,
                            new Source.Unknown(),
                            SourceDecider::decide,
                            SourceEvolution::evolve);
    private final RecordingVault vault = new RecordingVault();
    private final SourceRegistry registry =
            new SourceRegistry(commands, new OwnCredentials(vault), new AnsweringViews().views());

    private Outcome register(String key) {
        CommandContext context = RecordingCommands.context(key);
        Settings settings = settings(OwnCredentials.idFor(context));
        return registry.send(new RegisterSource(PDU, settings), settings, ACCESS, false, context);
    }

    @Test
    void the_credential_is_stored_before_the_source_that_names_it() {
        assertThat(register("key-1")).isInstanceOf(Outcome.Accepted.class);
        assertThat(vault.asked()).containsExactly("store Access to PDU 1");
        assertThat(commands.sent()).hasSize(1);
    }

    @Test
    void a_source_that_is_refused_stores_no_credential() {
        register("key-1");
        assertThat(register("key-2")).isInstanceOf(Outcome.Refused.class);
        assertThat(vault.asked()).hasSize(1);
    }

    @Test
    void a_credential_is_taken_back_when_another_was_faster() {
        vault.whileStoring(() -> register("key-2"));
        assertThat(register("key-1")).isInstanceOf(Outcome.Refused.class);
        assertThat(vault.asked())
                .containsExactly("store Access to PDU 1", "store Access to PDU 1", "remove key-1");
    }

    @Test
    void two_sources_of_one_site_are_not_called_the_same() {
        Settings settings = settings(new CredentialId("rack"));
        List<SourceView> others = List.of(shown("pdu-7", "pdu 1", "snmp://192.0.2.77:161"));
        assertThatThrownBy(() -> registry.refuseTakenName(PDU, settings, others))
                .hasMessageContaining("in-use");
        registry.refuseTakenName(new SourceId("pdu-7"), settings, others);
    }

    @Test
    void the_same_endpoint_is_allowed_and_worth_a_word() {
        Settings settings = settings(new CredentialId("rack"));
        List<SourceView> others = List.of(shown("pdu-7", "Other", "snmp://192.0.2.10:161"));
        registry.refuseTakenName(PDU, settings, others);
        assertThat(registry.warnings(PDU, settings, others))
                .containsExactly("snmp://192.0.2.10:161 is also the endpoint of Other (pdu-7)");
    }

    private static SourceView shown(String id, String name, String endpoint) {
        Intervals intervals = new Intervals(30, 30, 300);
        var health =
                new SourceView.Health(
                        HealthStatus.ONLINE,
                        null,
                        null,
                        Instant.EPOCH,
                        null,
                        null,
                        0,
                        "closed",
                        null);
        return new SourceView(
                "source/" + id,
                id,
                "home-rack",
                id,
                "apc-pdu",
                name,
                endpoint,
                Map.of(),
                null,
                Map.of(),
                intervals,
                true,
                false,
                Set.of(),
                health,
                0,
                null,
                null,
                30,
                "fresh",
                false,
                0);
    }

    private static Settings settings(CredentialId credential) {
        return new Settings(
                "apc-pdu",
                "PDU 1",
                "home-rack",
                "snmp://192.0.2.10:161",
                Map.of(),
                credential,
                new Intervals(30, 30, 300),
                false,
                true);
    }
}
