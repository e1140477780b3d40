package com.opscenter.adapters.snmp;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnmpRulesTest {

    private static final String GOOD = "sixteen letters!";

    private final SnmpRules rules = new SnmpRules(15, 32);
    private final Map<String, String> config = new HashMap<>();
    private final Map<String, String> credentials =
            new HashMap<>(
                    Map.of("securityName", "ops", "authPassphrase", GOOD, "privPassphrase", GOOD));

    private Stream<String> faults(String endpoint) {
        return rules.check(new SourceDraft("apc-pdu", endpoint, config, credentials)).stream()
                .map(FieldError::field);
    }

    private Stream<String> faults() {
        return faults("snmp://pdu-1:161");
    }

    @Test
    void good_settings_have_no_fault() {
        assertThat(faults()).isEmpty();
        assertThat(faults("snmp://[::1]:1161")).isEmpty();
        assertThat(faults("snmp://pdu-1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pdu-1", "http://pdu-1", "snmp://", "snmp://a:0", "snmp://a:70000"})
    void an_endpoint_is_host_and_port(String endpoint) {
        assertThat(faults(endpoint)).containsExactly("endpoint");
    }

    @Test
    void too_short_and_too_long_passphrases_are_named() {
        credentials.put("authPassphrase", "fourteen chars");
        credentials.put("privPassphrase", "x".repeat(33));
        assertThat(faults())
                .containsExactly("credentials.authPassphrase", "credentials.privPassphrase");
    }

    @Test
    void missing_and_unknown_fields_are_named() {
        credentials.remove("securityName");
        credentials.put("password", "x");
        config.put("authprotocol", "SHA");
        assertThat(faults())
                .containsExactlyInAnyOrder(
                        "config.authprotocol", "credentials.password", "credentials.securityName");
    }

    @Test
    void words_must_be_known() {
        config.put("version", "1");
        config.put("securityLevel", "high");
        config.put("authProtocol", "SHA3");
        config.put("privProtocol", "RC4");
        assertThat(faults())
                .containsExactly(
                        "config.version",
                        "config.securityLevel",
                        "config.authProtocol",
                        "config.privProtocol");
    }

    @Test
    void version_2c_needs_a_community_and_nothing_else() {
        config.put("version", "2c");
        credentials.clear();
        assertThat(faults()).containsExactly("credentials.community");
        credentials.put("community", "some words");
        assertThat(faults()).isEmpty();
    }

    @Test
    void secrets_never_show_in_texts() {
        var access =
                new SnmpAccess.User(
                        "ops", Level.AUTH_PRIV, AuthProtocol.SHA, GOOD, PrivProtocol.AES, GOOD, "");
        assertThat(access.toString()).doesNotContain(GOOD);
        assertThat(new SnmpAccess.Community(GOOD).toString()).doesNotContain(GOOD);
    }
}
