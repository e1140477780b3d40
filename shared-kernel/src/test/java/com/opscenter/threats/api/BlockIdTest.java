package com.opscenter.threats.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.sources.api.SourceId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockIdTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7,        203.0.113.7",
        "203.0.113.7/32,     203.0.113.7",
        "203.0.113.77/24,    203.0.113.0/24",
        "2001:DB8::00A1,     2001:db8::a1",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "2001:db8:0:1:0:0:0:1, 2001:db8:0:1::1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8::/64,      2001:db8::/64",
        "2001:db8::1/64,     2001:db8::/64",
        "::1,                ::1",
        "fe80::,             fe80::"
    })
    void an_address_is_written_one_way_only(String written, String id) {
        assertThat(BlockId.of(written)).contains(new BlockId(id));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nas-01",
                "203.0.113",
                "203.0.113.256",
                "203.0.113.7/23",
                "203.0.113.0/33",
                "0.0.0.0/0",
                "2001:db8::/63",
                "2001:db8::/129",
                "2001:db8:::1",
                "fe80::1%eth0",
                "203.0.113.7/",
                "203.0.113.7/24/24",
                "203.0.113.7/-1",
                "1",
                "0x7f000001"
            })
    void what_is_no_address_or_too_wide_is_none(String written) {
        assertThat(BlockId.of(written)).isEmpty();
    }

    @Test
    void an_id_that_is_written_otherwise_is_refused() {
        assertThatThrownBy(() -> new BlockId("2001:DB8::1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8,    10.255.0.1,   true",
        "10.0.0.0/8,    11.0.0.1,     false",
        "203.0.113.7,   203.0.113.0/24, true",
        "0.0.0.0/0,     203.0.113.7,  true",
        "fc00::/7,      fd00::1,      true",
        "fc00::/7,      203.0.113.7,  false",
        "224.0.0.0/3,   255.255.255.255, true",
        "224.0.0.0/3,   223.255.255.255, false"
    })
    void ranges_touch_when_an_address_is_in_both(String range, String id, boolean touches) {
        IpRange other = BlockId.of(id).orElseThrow().range();
        assertThat(new ProtectedRange(range, "own").touches(other)).isEqualTo(touches);
    }

    @Test
    void the_address_at_a_source_is_told_from_the_address() {
        BlockTargetId target =
                BlockTargetId.of(new BlockId("203.0.113.0/24"), new SourceId("opnsense-1"));
        assertThat(target.key()).isEqualTo("block/203.0.113.0/24@opnsense-1");
        assertThat(BlockTargetId.isKey(target.key())).isTrue();
        assertThat(BlockTargetId.isKey(target.block().key())).isFalse();
        assertThat(BlockTargetId.ofKey(target.key())).isEqualTo(target);
        assertThat(target.commandId("one")).isNotEqualTo(target.commandId("other"));
    }
}
