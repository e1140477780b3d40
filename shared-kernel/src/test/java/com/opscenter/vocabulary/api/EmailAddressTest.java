package com.opscenter.vocabulary.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a@b",
                "a@b.c",
                "ada@example.com",
                "Ada.Lovelace+ops@EXAMPLE.com",
                "o'brien!#$%&*/=?^_`{|}~-@xn--mller-kva.example",
                "root@10-0-0-1.lan"
            })
    void can_be_written_to(String text) {
        assertThat(EmailAddress.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.com",
                "ada@",
                "ada@eve@example.com",
                "a@b.c.",
                "a@.b.c",
                "a@b..c",
                "a@-b.c",
                "a@b-.c",
                "a..b@x.org",
                ".a@x.org",
                "a.@x.org",
                "jürgen@example.com",
                "ada@müller.example",
                "\"ada eve\"@example.com",
                "ada@[127.0.0.1]",
                "ada@example.com\n",
                "ada@example.com>\r\nRCPT TO:<eve@example.com"
            })
    void cannot_be_written_to(String text) {
        assertThat(EmailAddress.isOne(text)).isFalse();
    }

    @Test
    void its_parts_are_only_so_long() {
        assertThat(EmailAddress.isOne("a".repeat(64) + "@example.com")).isTrue();
        assertThat(EmailAddress.isOne("a".repeat(65) + "@example.com")).isFalse();
        assertThat(EmailAddress.isOne("a@" + "b".repeat(63) + ".com")).isTrue();
        assertThat(EmailAddress.isOne("a@" + "b".repeat(64) + ".com")).isFalse();
        assertThat(EmailAddress.isOne("a@" + "b.".repeat(125) + "cc")).isTrue();
        assertThat(EmailAddress.isOne("a@" + "b.".repeat(125) + "ccc")).isFalse();
    }
}
