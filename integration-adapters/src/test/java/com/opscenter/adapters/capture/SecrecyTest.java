package com.opscenter.adapters.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecrecyTest {

    private static final String SECRET = "canary \"ä\" 4711";

    private final Secrecy secrecy =
            new Secrecy(
                    List.of(Map.of("password", SECRET, "username", "ops-reader")),
                    Set.of("username"));

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "user:", "longer user:"})
    void a_secret_is_taken_out_of_base64_whatever_stands_before_it(String before) {
        byte[] octets = (before + SECRET + "!").getBytes(StandardCharsets.UTF_8);
        for (Base64.Encoder encoder :
                new Base64.Encoder[] {Base64.getEncoder(), Base64.getUrlEncoder()}) {
            String clean = secrecy.of("{\"x\": \"" + encoder.encodeToString(octets) + "\"}");
            assertThat(clean).contains("***");
            String left = clean.replaceAll("[^A-Za-z0-9+/_-]", "") + "AAAA";
            for (int from = 0; from < 4; from++) {
                int to = left.length() - (left.length() - from) % 4;
                byte[] read = Base64.getMimeDecoder().decode(left.substring(from, to));
                assertThat(new String(read, StandardCharsets.ISO_8859_1))
                        .doesNotContain("nar", "471");
            }
        }
    }

    @Test
    void a_secret_is_taken_out_as_it_stands_in_json_in_an_address_and_in_hexadecimal() {
        byte[] octets = SECRET.getBytes(StandardCharsets.UTF_8);
        assertThat(secrecy.of("[\"canary \\\"ä\\\" 4711\"]")).isEqualTo("[\"***\"]");
        assertThat(secrecy.of("/x?q=canary+%22%C3%A4%22+4711&y")).isEqualTo("/x?q=***&y");
        assertThat(secrecy.of(HexFormat.of().withUpperCase().formatHex(octets))).isEqualTo("***");
        assertThat(secrecy.of(HexFormat.ofDelimiter(":").formatHex(octets))).isEqualTo("***");
        assertThat(secrecy.of(new String(octets, StandardCharsets.ISO_8859_1))).isEqualTo("***");
    }

    @Test
    void the_name_of_a_user_goes_where_it_is_a_word_and_one_that_everybody_has_stays() {
        assertThat(secrecy.of("by ops-reader, ops-readers")).isEqualTo("by ***, ops-readers");
        Secrecy usual = new Secrecy(List.of(Map.of("username", "admin")), Set.of("username"));
        assertThat(usual.of("{\"admin\": \"up\"}")).isEqualTo("{\"admin\": \"up\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"community":"x1","authpass":"x2","cryptopass":"x3"} | {"community":"***","authpass":"***","cryptopass":"***"}
                    {"snmp_community": "x1", "community": null} | {"snmp_community": "***", "community": null}
                    {"api_key":"x\\"y","next":1} | {"api_key":"***","next":1}
                    {"secret_key":"x1","accessKey":"x2","passwordHash":"x3"} | {"secret_key":"***","accessKey":"***","passwordHash":"***"}
                    {"encryption-key":"x1","wpa_key":"x2","wpa2-key":"x3"} | {"encryption-key":"***","wpa_key":"***","wpa2-key":"***"}
                    {"community":"publ | {"community":"***"
                    {"text":"{\\"community\\":\\"publ | {"text":"{\\"community\\":\\"***\\"
                    {"text":"{\\"password\\":\\"x\\\\\\"y\\",\\"n\\":1}"} | {"text":"{\\"password\\":\\"***\\",\\"n\\":1}"}
                    {"text":"{\\"password\\":\\"x1\\"}"} | {"text":"{\\"password\\":\\"***\\"}"}
                    =wpa2-pre-shared-key=x1 | =wpa2-pre-shared-key=***
                    /x?token=x1&limit=5 | /x?token=***&limit=5
                    "https://cdn.example/x?k=x1&t=5" | "https://cdn.example/x?k=***&t=***"
                    {"PHPSESSID":"x1","csrf_token":"x2"} | {"PHPSESSID":"***","csrf_token":"***"}
                    Authorization: Bearer abcdefgh12 | Authorization: Bearer ***
                    {"action":"pass","passive":true,"passed":3} | {"action":"pass","passive":true,"passed":3}
                    """)
    void what_stands_behind_the_name_of_a_secret_is_taken_out(String text, String clean) {
        assertThat(secrecy.of(text)).isEqualTo(clean);
    }

    @Test
    void key_material_is_taken_out_even_when_it_was_cut() {
        assertThat(
                        secrecy.of(
                                "-----BEGIN RSA PRIVATE KEY-----\nMIIabc\n-----END RSA PRIVATE KEY-----"))
                .doesNotContain("MIIabc");
        assertThat(secrecy.of("-----BEGIN PRIVATE KEY-----\nMIIabc")).doesNotContain("MIIabc");
    }

    @Test
    void a_command_line_names_secrets_with_nothing_between() {
        assertThat(secrecy.ofLines("snmp-server community x1y2 RO\nname sw-1\n"))
                .isEqualTo("snmp-server community ***\nname sw-1\n");
    }

    @Test
    void a_secret_has_blanks_and_commas_in_it_where_nothing_but_the_line_ends_it() {
        assertThat(
                        secrecy.ofLines(
                                """
                                < =wpa2-pre-shared-key=x1 y2, z3
                                < =use-password=false
                                < =password=
                                < =name=sw-1
                                set password x1 y2, z3
                                {"password":"x1","name":"sw-1"}
                                Failed password for root, its secret is x1 y2
                                """))
                .isEqualTo(
                        """
                        < =wpa2-pre-shared-key=***
                        < =use-password=false
                        < =password=
                        < =name=sw-1
                        set password ***
                        {"password":"***","name":"sw-1"}
                        Failed password for root, its secret is ***
                        """);
    }

    @Test
    void a_key_after_its_name_is_taken_out_to_its_last_line() {
        assertThat(
                        secrecy.ofLines(
                                "private-key: -----BEGIN PRIVATE KEY-----\nMIIabc\n-----END PRIVATE KEY-----\n"))
                .doesNotContain("MIIabc");
    }

    @Test
    void a_secret_from_before_is_taken_out_like_the_one_from_after() {
        Secrecy both =
                new Secrecy(
                        List.of(Map.of("password", "canary-1"), Map.of("password", "canary-2")),
                        Set.of());
        assertThat(both.of("canary-1 and canary-2")).isEqualTo("*** and ***");
    }

    /// What a device says may be of any form and length.
    @ParameterizedTest
    @ValueSource(strings = {"password=", "token ", "pass=\"", "pass='", "://a:", "https://", "\\"})
    void a_long_run_of_anything_is_read_in_no_time(String one) {
        String run = "x" + one.repeat((1 << 18) / one.length());
        assertThat(secrecy.of(run)).startsWith("x");
        assertThat(secrecy.ofLines(run)).startsWith("x");
    }
}
