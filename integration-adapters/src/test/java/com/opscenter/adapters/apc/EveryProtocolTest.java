package com.opscenter.adapters.apc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.lab.LabCard;
import com.opscenter.lab.LabPdu;
import com.opscenter.lab.pdu.PduPersonality;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.snmp.SnmpUser;
import com.opscenter.lab.snmp.SnmpUser.Auth;
import com.opscenter.lab.snmp.SnmpUser.Privacy;
import com.opscenter.lab.snmp.SnmpUsers;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.SourceDraft;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What the form offers works, and is what the manual lists.
class EveryProtocolTest {

    private static LabCard card;

    @BeforeAll
    static void start() throws IOException {
        card =
                LabCard.start(
                        Map.of("", PduSpec.of(PduPersonality.RPDU2)), SnmpUsers.ofEveryProtocol());
    }

    @AfterAll
    static void stop() throws IOException {
        card.close();
    }

    private static List<String> offered(String setting) {
        return JsonPath.read(ApcKind.kind().configSchema(), "$.properties." + setting + ".enum");
    }

    static Stream<String> users() {
        return offered("authProtocol").stream()
                .flatMap(auth -> offered("privProtocol").stream().map(priv -> auth + "/" + priv));
    }

    @ParameterizedTest
    @MethodSource("users")
    void an_outlet_is_read_and_switched_through(String user) throws Exception {
        LabPdu pdu = card.unit("").orElseThrow();
        pdu.press(1, true);
        pdu.forgetEffects();
        try (ApcDevice device = LabAccess.device(draft(user))) {
            assertThat(device.outlet(LabAccess.outlet(1)).state()).isEqualTo(OutletState.ON);
            device.command(LabAccess.outlet(1), SwitchAction.OFF);
            assertThat(pdu.effects())
                    .singleElement()
                    .satisfies(effect -> assertThat(effect.user()).isEqualTo(user))
                    .satisfies(effect -> assertThat(effect.outlet()).isEqualTo(1));
        }
    }

    @Test
    void the_form_offers_what_devices_may_speak() {
        assertThat(offered("authProtocol"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Auth.values()).map(Auth::label).toList());
        assertThat(offered("privProtocol"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Privacy.values()).map(Privacy::label).toList());
    }

    @Test
    void the_manual_lists_what_the_form_offers() throws IOException {
        String manual = Files.readString(Path.of("../docs/configuration.md"));
        assertThat(manual)
                .contains("| authentication | " + written("authProtocol") + " |")
                .contains("| privacy | " + written("privProtocol") + " |");
    }

    private static String written(String setting) {
        return "`" + String.join("`, `", offered(setting)) + "`";
    }

    @ParameterizedTest
    @CsvSource({
        "AES-192, AES-192-C",
        "AES-256-C, AES-256",
        "AES-192-C, AES-192",
        "AES-256, AES-256-C"
    })
    void a_key_lengthened_the_other_way_is_named_as_a_cause(String used, String right)
            throws Exception {
        SourceDraft draft = draft("SHA/" + right);
        Map<String, String> config = new HashMap<>(draft.config());
        config.put("privProtocol", used);
        SourceDraft wrong =
                new SourceDraft(draft.kind(), draft.endpoint(), config, draft.credentials());
        try (ApcDevice device = LabAccess.device(wrong)) {
            assertThatThrownBy(() -> device.read(true))
                    .isInstanceOfSatisfying(
                            DeviceException.class,
                            failure -> assertThat(failure.sentence()).contains("try " + right));
        }
    }

    private static SourceDraft draft(String user) {
        SnmpUser named = card.users().named(user).orElseThrow();
        return LabAccess.draft(card.port(), named, "");
    }
}
