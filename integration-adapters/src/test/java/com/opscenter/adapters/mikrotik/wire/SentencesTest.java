package com.opscenter.adapters.mikrotik.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The bytes of words and sentences, as MikroTik's manual writes them.
class SentencesTest {

    private static final HexFormat HEX = HexFormat.of();

    private static List<String> read(byte[] bytes) throws IOException {
        return new Sentences(new ByteArrayInputStream(bytes), WireLimits.USUAL).next();
    }

    @ParameterizedTest
    @CsvSource({
        "0x00, 00",
        "0x7F, 7f",
        "0x80, 8080",
        "0x3FFF, bfff",
        "0x4000, c04000",
        "0x1FFFFF, dfffff",
        "0x200000, e0200000",
        "0xFFFFFFF, efffffff",
        "0x10000000, f010000000",
        "0x7FFFFFFF, f07fffffff"
    })
    void a_length_has_one_to_five_bytes(String length, String bytes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Lengths.write(Integer.decode(length), out);
        assertThat(HEX.formatHex(out.toByteArray())).isEqualTo(bytes);
        InputStream in = new ByteArrayInputStream(out.toByteArray());
        assertThat(Lengths.read(in)).isEqualTo(Integer.decode(length).longValue());
        assertThat(in.available()).isZero();
    }

    @Test
    void a_request_is_these_bytes() {
        Command login = Command.of("/login").with("name", "admin").with("password", "");
        assertThat(HEX.formatHex(Sentences.encode(login.words("7"))))
                .isEqualTo(
                        "062f6c6f67696e"
                                + "0b3d6e616d653d61646d696e"
                                + "0a3d70617373776f72643d"
                                + "062e7461673d37"
                                + "00");
    }

    @Test
    void a_query_keeps_its_order() {
        Command print =
                Command.of("/interface/print").where("?type=ether").where("?#!").with("stats", "");
        assertThat(print.words("1"))
                .containsExactly("/interface/print", "=stats=", "?type=ether", "?#!", ".tag=1");
    }

    @Test
    void these_bytes_are_a_reply() throws Exception {
        byte[] bytes =
                HEX.parseHex(
                        "03217265" // !re
                                + "062e7461673d37" // .tag=7
                                + "073d6e616d653d61" // =name=a
                                + "083d636f6d6d656e74" // =comment, without a value
                                + "0b3d613d623d633d643d3d31" // =a=b=c=d==1
                                + "00");
        Reply reply = Reply.of(read(bytes));
        assertThat(reply.word()).isEqualTo("!re");
        assertThat(reply.tag()).isEqualTo("7");
        assertThat(reply.attributes())
                .containsEntry("name", "a")
                .containsEntry("a", "b=c=d==1")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x7F, 0x80, 0x3FFF, 0x4000, 0xFFFF})
    void words_of_every_length_that_is_read_survive(int length) throws Exception {
        List<String> words = List.of("!re", "=c=" + "x".repeat(length - 3));
        assertThat(read(Sentences.encode(words))).isEqualTo(words);
    }

    @Test
    void text_is_utf8_and_empty_sentences_are_passed_over() throws Exception {
        byte[] said = Sentences.encode(List.of("!re", "=comment=Büro – 1"));
        byte[] bytes = new byte[said.length + 2];
        System.arraycopy(said, 0, bytes, 2, said.length);
        assertThat(read(bytes)).containsExactly("!re", "=comment=Büro – 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5353482d322e302d", // SSH-2.0-
                "485454502f312e31", // HTTP/1.1
                "15030100020246", // a TLS alert
                "f8", // a control byte
                "ff"
            })
    void another_protocol_is_recognized_by_its_first_bytes(String bytes) {
        assertThatThrownBy(() -> read(HEX.parseHex(bytes))).isInstanceOf(GarbledException.class);
    }

    @Test
    void what_is_too_long_is_not_waited_for() {
        assertThatThrownBy(() -> read(HEX.parseHex("03217265" + "efffffff")))
                .isInstanceOf(GarbledException.class)
                .hasMessageContaining("absurd");
        List<String> many = new ArrayList<>(List.of("!re"));
        for (int i = 0; i < 9; i++) {
            many.add("=x=" + "y".repeat(60_000));
        }
        assertThatThrownBy(() -> read(Sentences.encode(many))).isInstanceOf(GarbledException.class);
    }

    @Test
    void the_end_of_the_stream_is_an_end_only_between_sentences() throws Exception {
        assertThat(read(new byte[0])).isEmpty();
        assertThatThrownBy(() -> read(HEX.parseHex("0321"))).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> read(HEX.parseHex("03217265"))).isInstanceOf(EOFException.class);
    }

    @Test
    void a_challenge_is_answered_with_md5_as_in_the_manual() throws Exception {
        assertThat(Login.response("", "ebddd18303a54111e2dea05a92ab46b4"))
                .isEqualTo("001ea726ed53ae38520c8334f82d44c9f2");
        assertThat(Login.response("secret", "ebddd18303a54111e2dea05a92ab46b4"))
                .isEqualTo("007319531c22b6b85e160d6ac355c1df2e");
        assertThatThrownBy(() -> Login.response("secret", "xyz"))
                .isInstanceOf(GarbledException.class);
    }
}
