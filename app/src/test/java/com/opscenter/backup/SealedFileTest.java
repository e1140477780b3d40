package com.opscenter.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.data.Marker.Kind;
import com.opscenter.data.Refused;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SealedFileTest {

    private static final BackupKey KEY =
            new BackupKey.KeyFile(Base64.getEncoder().encodeToString(new byte[32]));

    /// Longer than two segments, and not to be compressed away.
    private static final byte[] CONTENT = random(2_500_000);

    @Test
    void what_was_sealed_is_read_again() throws Exception {
        assertThat(content(sealed(KEY), KEY)).isEqualTo(CONTENT);
    }

    @Test
    void the_header_is_read_without_a_key() throws Exception {
        Header header = SealedFile.open(new ByteArrayInputStream(sealed(KEY))).header();
        assertThat(header.kind()).isEqualTo(Kind.PRODUCTION);
        assertThat(header.created()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
        assertThat(header.version()).isEqualTo("1.2.3");
    }

    @Test
    void a_passphrase_opens_what_it_sealed_however_its_letters_were_typed() throws Exception {
        byte[] file = sealed(new BackupKey.Passphrase("\u00fcber den Bergen"));
        assertThat(content(file, new BackupKey.Passphrase("u\u0308ber den Bergen")))
                .isEqualTo(CONTENT);
        assertThatThrownBy(() -> content(file, new BackupKey.Passphrase("uber den Bergen")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("passphrase is wrong");
    }

    @Test
    void another_key_file_is_refused() throws Exception {
        byte[] other = new byte[32];
        other[0] = 1;
        byte[] file = sealed(KEY);
        assertThatThrownBy(() ->
                        content(
                                file,
                                new BackupKey.KeyFile(Base64.getEncoder().encodeToString(other))))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not the one of this backup");
    }

    @Test
    void a_changed_header_is_not_believed() throws Exception {
        String text = new String(sealed(KEY), StandardCharsets.ISO_8859_1);
        byte[] file = text.replace("PRODUCTION", "DEMO").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> content(file, KEY)).isInstanceOf(Refused.class);
    }

    @Test
    void a_changed_byte_is_damage_wherever_it_is() throws Exception {
        byte[] file = sealed(KEY);
        int start = file.length - CONTENT.length;
        for (int place : new int[] {start, start + 1_048_600, file.length - 1}) {
            byte[] damaged = file.clone();
            damaged[place] ^= 1;
            assertThatThrownBy(() -> content(damaged, KEY))
                    .as("byte %d", place)
                    .isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void a_file_that_was_cut_off_is_damaged_also_between_two_segments() throws Exception {
        byte[] file = sealed(KEY);
        int segmentsStart = beginning(file);
        for (int length : new int[] {file.length - 1, segmentsStart + 2 * (1 << 20), 700}) {
            byte[] cut = Arrays.copyOf(file, length);
            assertThatThrownBy(() -> content(cut, KEY))
                    .as("%d bytes", length)
                    .isInstanceOf(DamagedException.class);
        }
    }

    @Test
    void something_else_and_a_newer_format_are_told_apart() {
        assertThatThrownBy(() -> open("a letter\n")).hasMessageContaining("no backup");
        assertThatThrownBy(() -> open("")).hasMessageContaining("no backup");
        assertThatThrownBy(() -> open("Ops-Center backup\n{\"format\":2,\"salt\":7}\nAAAA\n"))
                .hasMessageContaining("format 2");
        assertThatThrownBy(() -> open("Ops-Center backup\nhello\nAAAA\n"))
                .hasMessageContaining("damaged");
    }

    private static void open(String text) throws IOException {
        SealedFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sealed(BackupKey key) throws IOException {
        Header header =
                Header.of(
                        "1.2.3",
                        Instant.parse("2026-01-02T03:04:05Z"),
                        Kind.PRODUCTION,
                        key.lock());
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (OutputStream content = SealedFile.seal(file, header, key)) {
            content.write(CONTENT);
        }
        return file.toByteArray();
    }

    private static byte[] content(byte[] file, BackupKey key) throws IOException {
        try (var content = SealedFile.open(new ByteArrayInputStream(file)).content(key)) {
            return content.readAllBytes();
        }
    }

    /// Where the encrypted part begins: after three lines.
    private static int beginning(byte[] file) {
        int at = 0;
        for (int lines = 0; lines < 3; at++) {
            lines += file[at] == '\n' ? 1 : 0;
        }
        return at;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }
}
