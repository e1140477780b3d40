package com.opscenter.vault.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets.Shown;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class CredentialVaultIT {

    private static final CredentialId RACK = new CredentialId("rack");
    private static final Map<String, String> FIRST = Map.of("community", "public");

    private final DataSource database = VaultDatabase.create();
    private final SecretsTable table = new SecretsTable(database, Keys.given('k', database));
    private final RecordingCommands commands = CredentialHistory.commands();
    private final CredentialsInForce inForce = new CredentialsInForce(commands.history());
    private final UseLog uses = new UseLog(database);
    private final CredentialSecrets secrets = new CredentialSecrets(inForce, table, uses);
    private final CredentialVault vault = new CredentialVault(commands, inForce, table);

    private Outcome store() {
        return vault.store(RACK, "Rack", "snmp-v2c", FIRST, RecordingCommands.context("key-1"));
    }

    @Test
    void stored_secrets_are_revealed_and_the_use_is_logged() {
        store();
        assertThat(uses.lastUsed(RACK)).isEmpty();
        assertThat(secrets.reveal(RACK, "poll of pdu-1")).contains(FIRST);
        secrets.reveal(RACK, "poll of pdu-1");
        assertThat(secrets.lastUsed(RACK)).isPresent();
        assertThat(
                        JdbcClient.create(database)
                                .sql("SELECT purpose || ' ' || uses FROM vault.credential_use")
                                .query(String.class)
                                .single())
                .isEqualTo("poll of pdu-1 2");
    }

    @Test
    void rotation_keeps_what_it_does_not_replace() {
        store();
        vault.rotate(
                RACK, "Rack 2", Map.of("community", "private"), RecordingCommands.context("key-2"));
        assertThat(secrets.reveal(RACK, "test")).contains(Map.of("community", "private"));
        vault.rotate(RACK, "Rack 3", null, RecordingCommands.context("key-3"));
        assertThat(secrets.reveal(RACK, "test")).contains(Map.of("community", "private"));
    }

    @Test
    void a_refused_attempt_leaves_nothing_and_changes_nothing() {
        store();
        Outcome again =
                vault.store(
                        RACK,
                        "Rack",
                        "snmp-v2c",
                        Map.of("community", "mallory"),
                        RecordingCommands.context("key-2"));
        assertThat(again).isInstanceOf(Outcome.Refused.class);
        assertThat(secrets.reveal(RACK, "test")).contains(FIRST);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void secrets_without_an_event_are_never_revealed() {
        store();
        table.add(RACK, Map.of("community", "written just before a crash"));
        assertThat(secrets.reveal(RACK, "test")).contains(FIRST);
    }

    @Test
    void a_removed_credential_reveals_nothing() {
        store();
        vault.remove(RACK, RecordingCommands.context("key-2"));
        assertThat(secrets.reveal(RACK, "test")).isEmpty();
    }

    @Test
    void only_long_secrets_show_their_end() {
        vault.store(
                RACK,
                "Rack",
                "key-secret",
                Map.of("key", "short", "secret", "a-secret-of-24-characters"),
                RecordingCommands.context("key-1"));
        Map<String, Shown> shown = secrets.describe(RACK);
        assertThat(shown.get("key")).extracting(Shown::last4).isNull();
        assertThat(shown.get("secret")).extracting(Shown::last4).isEqualTo("ters");
    }

    @Test
    void secrets_moved_to_another_credential_are_refused() {
        store();
        JdbcClient.create(database)
                .sql("UPDATE vault.credential_secret SET credential_id = 'stolen'")
                .update();
        assertThatThrownBy(() -> table.read(new CredentialId("stolen"), 1))
                .hasMessageContaining("moved or damaged");
    }

    @Test
    void nothing_readable_lies_in_the_table() {
        store();
        byte[] sealed =
                JdbcClient.create(database)
                        .sql("SELECT sealed FROM vault.credential_secret")
                        .query(byte[].class)
                        .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("public");
    }

    private int rows() {
        return JdbcClient.create(database)
                .sql("SELECT count(*) FROM vault.credential_secret")
                .query(Integer.class)
                .single();
    }
}
