package com.opscenter.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedactionTest {

    private final Redaction redaction = new Redaction(List.of("s3cr3t-community"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    snmp-server community hunter2x RO | snmp-server community *** RO
                    login password=hunter2x user=ops | login password=*** user=ops
                    {"password": "hunter2x"} | {"password": ***}
                    bad community string: hunter2x from 192.0.2.9 | bad community string: *** from 192.0.2.9
                    community string mismatch from 192.0.2.9 | community string mismatch from 192.0.2.9
                    enable secret 5 hunter2x | enable secret 5 ***
                    got Authorization: Bearer abcdef012345 here | got Authorization: Bearer *** here
                    fetch https://ops:hunter2x@nas.example.net/x | fetch https://ops:***@nas.example.net/x
                    Failed password for root from 192.0.2.9 | Failed password for root from 192.0.2.9
                    the source said s3cr3t-community twice | the source said *** twice
                    link of ether5 is down | link of ether5 is down
                    """)
    void secrets_are_taken_out_and_everything_else_stays(String line, String clean) {
        assertThat(redaction.of(line)).isEqualTo(clean);
    }

    @Test
    void a_value_may_have_blanks_in_it() {
        assertThat(redaction.toEnd("set password one two, three")).isEqualTo("set password ***");
        assertThat(redaction.toEnd("psk \"one two\" on wlan1")).isEqualTo("psk *** on wlan1");
        assertThat(redaction.toEnd("Failed password for root, secret one two"))
                .isEqualTo("Failed password for root, secret ***");
    }

    @Test
    void a_long_line_of_blanks_is_read_in_no_time() {
        String line = "password" + " ".repeat(8000);
        assertThat(redaction.of(line.repeat(2))).isNotEmpty();
    }
}
