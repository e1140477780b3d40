package com.opscenter.network.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PortNumbersTest {

    @Test
    void what_is_printed_is_the_number() {
        assertThat(PortNumbers.of(Map.of(1, "17", 2, "2.17", 3, "ether1")))
                .containsExactly(entry(1, "17"), entry(2, "2.17"), entry(3, "ether1"));
    }

    @Test
    void what_cannot_stand_in_a_path_becomes_a_hyphen() {
        assertThat(PortNumbers.safe("GigabitEthernet1/0/1", 1)).isEqualTo("GigabitEthernet1-0-1");
        assertThat(PortNumbers.safe("<pppoe-bob>", 9)).isEqualTo("pppoe-bob-");
        assertThat(PortNumbers.safe(" Büro\u0000", 9)).isEqualTo("B-ro-");
    }

    @Test
    void an_interface_without_letters_or_digits_is_called_by_its_index() {
        assertThat(PortNumbers.safe("", 4)).isEqualTo("if-4");
        assertThat(PortNumbers.safe("../", 4)).isEqualTo("if-4");
    }

    @Test
    void a_long_name_is_cut() {
        assertThat(PortNumbers.safe("x".repeat(200), 4)).hasSize(64);
    }

    @Test
    void whoever_would_share_a_number_has_its_index_appended() {
        assertThat(PortNumbers.of(Map.of(1, "a/b", 2, "a b", 3, "c")))
                .containsExactly(entry(1, "a-b-1"), entry(2, "a-b-2"), entry(3, "c"));
    }

    @Test
    void an_appended_index_takes_no_number_away() {
        assertThat(PortNumbers.of(Map.of(1, "a/b", 2, "a b", 3, "a-b-1")))
                .containsExactly(entry(1, "a-b-1-1"), entry(2, "a-b-2"), entry(3, "a-b-1"));
    }

    @Test
    void every_number_makes_an_id_that_is_read_back_from_its_key() {
        SwitchId owner = new SwitchId("mikrotik-1").unit(2);
        for (String word : new String[] {"17", "2.17", "<pppoe>", "", "Trk_1"}) {
            PortId port = PortId.of(owner, PortNumbers.safe(word, 5));
            assertThat(PortId.parse(port.key().substring("port/".length()))).isEqualTo(port);
            assertThat(port.owner()).isEqualTo(owner);
            assertThat(port.owner().source()).isEqualTo("mikrotik-1");
        }
        assertThatThrownBy(() -> PortId.parse("mikrotik-1:../x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
