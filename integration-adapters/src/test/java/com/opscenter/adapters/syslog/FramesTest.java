package com.opscenter.adapters.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FramesTest {

    private static final int LONGEST = 100;

    @Test
    void counted_messages_and_lines_come_on_one_connection() throws IOException {
        assertThat(frames("7 <13>one<13>two\n9 <13>three\n<13>four\r\n<13>five\0"))
                .containsExactly("<13>one", "<13>two", "<13>three", "<13>four", "<13>five");
    }

    @Test
    void a_message_that_comes_octet_by_octet_is_one() throws IOException {
        InputStream slow =
                new ByteArrayInputStream(bytes("11 <13>one\ntwo<13>three\n")) {
                    @Override
                    public synchronized int read(byte[] into, int from, int length) {
                        return super.read(into, from, Math.min(length, 1));
                    }
                };
        assertThat(frames(slow)).containsExactly("<13>one\ntwo", "<13>three");
    }

    @Test
    void a_huge_message_is_cut_and_the_next_one_is_whole() throws IOException {
        String huge = "x".repeat(5000);
        assertThat(frames("5000 " + huge + "<13>next\n" + "<" + huge + "\n<13>last\n"))
                .containsExactly(
                        "x".repeat(LONGEST), "<13>next", "<" + "x".repeat(LONGEST - 1), "<13>last");
    }

    @Test
    void a_number_without_a_blank_begins_a_line() throws IOException {
        assertThat(frames("2026-11-21 something\n12345678 too long a number\n"))
                .containsExactly("2026-11-21 something", "12345678 too long a number");
    }

    @Test
    void an_end_within_a_message_of_whatever_length_ends_the_stream() {
        assertThatThrownBy(() -> frames("999999 <13>one")).isInstanceOf(EOFException.class);
        assertThatThrownBy(() -> frames("50 <13>one")).isInstanceOf(EOFException.class);
    }

    @Test
    void a_line_without_an_end_is_given_up() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }
                };
        assertThatThrownBy(() -> frames(endless)).isInstanceOf(GarbledFrameException.class);
    }

    private static List<String> frames(String stream) throws IOException {
        return frames(new ByteArrayInputStream(bytes(stream)));
    }

    private static List<String> frames(InputStream stream) throws IOException {
        Frames frames = new Frames(stream, LONGEST);
        List<String> all = new ArrayList<>();
        Optional<byte[]> next = frames.next();
        while (next.isPresent()) {
            all.add(new String(next.get(), StandardCharsets.UTF_8));
            next = frames.next();
        }
        return all;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
