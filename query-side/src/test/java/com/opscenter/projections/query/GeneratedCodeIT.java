package com.opscenter.projections.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedCodeIT {

    @Test
    void committed_classes_match_the_migrations(@TempDir Path fresh) throws Exception {
        GenerateJooq.main(new String[] {fresh.toString(), "src/main/resources/db"});
        assertThat(contents(Path.of("src/main/java/com/opscenter/generated")))
                .isEqualTo(contents(fresh.resolve("com/opscenter/generated")));
    }

    private static Map<String, String> contents(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(path).toString(), Files.readString(path));
            }
        }
        return files;
    }
}
