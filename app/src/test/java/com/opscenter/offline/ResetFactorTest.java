package com.opscenter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./ops reset-factor` as somebody types it: the shell, its options and the program behind it. A
/// copy of the script is run that takes the classes built for the tests and builds nothing.
class ResetFactorTest {

    private static final Path HERE =
            Objects.requireNonNull(Path.of("").toAbsolutePath().getParent());
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    @TempDir private Path copy;
    private Path data;

    private record Done(int code, String said) {}

    @BeforeEach
    void copy_the_script() throws IOException {
        data = copy.resolve("data");
        Files.copy(HERE.resolve("ops"), copy.resolve("ops"));
        Files.createDirectory(copy.resolve("scripts"));
        try (Stream<Path> parts = Files.list(HERE.resolve("scripts"))) {
            for (Path part : parts.toList()) {
                Files.copy(part, copy.resolve("scripts").resolve(part.getFileName()));
            }
        }
        Path java = copy.resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\nshift 3\nexec '%s' -cp '%s' com.opscenter.OpsCenterApplication \"$@\"\n"
                        .formatted(JAVA, System.getProperty("java.class.path")));
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(
                copy.resolve("scripts/build.sh"),
                "\nbuild() { java='%s'; }\n".formatted(java),
                StandardOpenOption.APPEND);
        OfflineCommands.run(
                new String[] {
                    "init", "--data", data.toString(), "--public-url", "https://ops.test"
                });
    }

    @Test
    void it_asks_for_the_next_sign_in_within_a_day() throws Exception {
        Instant before = Instant.now();
        Done done = ops("reset-factor", "Ada@Example.com", "--data", data.toString());

        assertThat(done.code()).as(done.said()).isZero();
        assertThat(done.said())
                .contains("If there is such a person", "Ada@Example.com", "within 24 hours");
        try (Stream<Path> asked = Files.list(data.resolve("secrets/reset-factor"))) {
            List<Path> files = asked.toList();
            assertThat(files).hasSize(1);
            assertThat(files.getFirst().getFileName().toString()).doesNotContainIgnoringCase("ada");
            assertThat(Instant.parse(Files.readString(files.getFirst()).strip()))
                    .isBetween(
                            before.plus(Duration.ofHours(24)), Instant.now().plusSeconds(86_400));
        }
    }

    @Test
    void one_person_is_named() throws Exception {
        Done done = ops("reset-factor", "--data", data.toString());
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.said()).contains("Name one person");
        assertThat(data.resolve("secrets/reset-factor")).doesNotExist();
    }

    @Test
    void nothing_is_written_where_no_installation_is() throws Exception {
        Path elsewhere = copy.resolve("elsewhere");
        Done done = ops("reset-factor", "ada", "--data", elsewhere.toString());
        assertThat(done.code()).isEqualTo(1);
        assertThat(done.said()).contains("is no data directory");
        assertThat(elsewhere).doesNotExist();
    }

    private Done ops(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", copy.resolve("ops").toString()));
        line.addAll(List.of(words));
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Done(process.waitFor(), said);
    }
}
