package com.opscenter.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.adapters.polling.RegisteredSource;
import com.opscenter.adapters.support.WrittenHistory;
import com.opscenter.history.api.Event;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceEvent.HealthObserved;
import com.opscenter.sources.api.SourceEvent.SourceChanged;
import com.opscenter.sources.api.SourceEvent.SourceDisabled;
import com.opscenter.sources.api.SourceEvent.SourceEnabled;
import com.opscenter.sources.api.SourceEvent.SourceRegistered;
import com.opscenter.sources.api.SourceEvent.SourceRemoved;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialEvent.CredentialRotated;
import com.opscenter.vault.api.CredentialId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryTest {

    private static final SourceId ONE = new SourceId("pdu-1");
    private static final SourceId TWO = new SourceId("pdu-2");
    private static final CredentialId CREDENTIAL = new CredentialId("shared");

    private final WrittenHistory history = new WrittenHistory();
    private final Registry registry = new Registry();

    private List<SourceId> after(Event event) {
        return registry.apply(history.append(event));
    }

    private static Settings settings(String endpoint) {
        return new Settings(
                "apc-pdu",
                "PDU",
                "home-rack",
                endpoint,
                Map.of(),
                CREDENTIAL,
                new Intervals(30, 30, 300),
                true,
                true);
    }

    private RegisteredSource one() {
        return registry.find(ONE).orElseThrow();
    }

    @Test
    void a_source_is_as_its_last_event_says() {
        assertThat(after(new SourceRegistered(ONE, settings("snmp://a")))).containsExactly(ONE);
        assertThat(one().settingsPosition()).isEqualTo(1);
        assertThat(after(new SourceDisabled(ONE))).containsExactly(ONE);
        assertThat(one().enabled()).isFalse();
        assertThat(after(new SourceEnabled(ONE))).containsExactly(ONE);
        assertThat(after(new SourceChanged(ONE, settings("snmp://b")))).containsExactly(ONE);
        assertThat(one().settings().endpoint()).isEqualTo("snmp://b");
        assertThat(one().settingsPosition()).isEqualTo(4);
        assertThat(after(new SourceRemoved(ONE))).containsExactly(ONE);
        assertThat(registry.find(ONE)).isEmpty();
    }

    @Test
    void a_rotated_credential_concerns_everybody_who_uses_it() {
        after(new SourceRegistered(ONE, settings("snmp://a")));
        after(new SourceRegistered(TWO, settings("snmp://b")));
        assertThat(after(new CredentialRotated(CREDENTIAL, "shared", Set.of(), 2)))
                .containsExactly(ONE, TWO);
        assertThat(after(new CredentialRotated(new CredentialId("x"), "x", Set.of(), 2))).isEmpty();
    }

    @Test
    void what_was_observed_of_a_source_changes_nothing() {
        after(new SourceRegistered(ONE, settings("snmp://a")));
        assertThat(after(new HealthObserved(ONE, HealthStatus.ONLINE, null, null, null))).isEmpty();
    }
}
