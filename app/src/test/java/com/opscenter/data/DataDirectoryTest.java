package com.opscenter.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.data.Marker.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir private Path root;
    private Path path;

    @BeforeEach
    void choosePath() {
        path = root.resolve("made/on/the/way");
    }

    @Test
    void a_new_directory_is_marked_with_its_kind() throws Exception {
        DataDirectory.open(path, Kind.DEMO).close();

        assertThat(path.resolve("ops-center.json"))
                .hasContent("{\"format\":1,\"kind\":\"demo\"}\n");
    }

    @Test
    void a_second_holder_hears_who_the_first_is() throws Exception {
        try (DataDirectory _ = DataDirectory.open(path, Kind.DEMO)) {
            assertThatThrownBy(() -> DataDirectory.open(path, Kind.DEMO))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void a_directory_that_was_given_up_can_be_taken_again() throws Exception {
        DataDirectory.open(path, Kind.DEMO).close();

        DataDirectory.open(path, Kind.DEMO).close();

        assertThat(path.resolve("holder")).doesNotExist();
    }

    @Test
    void a_demo_never_becomes_production_nor_the_other_way() throws Exception {
        DataDirectory.open(path, Kind.DEMO).close();
        Path production = root.resolve("production");
        DataDirectory.open(production, Marker.of(Kind.PRODUCTION, "https://ops.test")).close();

        assertThatThrownBy(() -> DataDirectory.open(path, Kind.PRODUCTION))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("never becomes");
        assertThatThrownBy(() -> DataDirectory.open(production, Kind.DEMO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("never becomes");
    }

    @Test
    void a_refused_directory_is_not_held() throws Exception {
        DataDirectory.open(path, Kind.DEMO).close();
        assertThatThrownBy(() -> DataDirectory.open(path, Kind.PRODUCTION))
                .isInstanceOf(Refused.class);

        DataDirectory.open(path, Kind.DEMO).close();
    }

    @Test
    void a_newer_format_is_refused() throws Exception {
        marker("{\"format\":2,\"kind\":\"demo\"}");

        assertThatThrownBy(() -> DataDirectory.open(path, Kind.DEMO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("data format 2");
    }

    @Test
    void a_damaged_marker_is_refused() throws Exception {
        for (String damaged : List.of("{\"format\":1,\"ki", "{}", "[]", "{\"format\":1}")) {
            marker(damaged);

            assertThatThrownBy(() -> DataDirectory.open(path, Kind.DEMO))
                    .isInstanceOf(Refused.class)
                    .hasMessageContaining("damaged");
        }
    }

    @Test
    void a_database_of_somebody_else_is_refused_and_left_alone() throws Exception {
        Files.createDirectories(path.resolve("database"));
        Files.writeString(path.resolve("database/PG_VERSION"), "18\n");

        assertThatThrownBy(() -> DataDirectory.open(path, Kind.DEMO))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("no data directory of Ops-Center");
        assertThat(path.resolve("lock")).doesNotExist();
    }

    @Test
    void guests_leave_in_reverse_order_before_the_directory_is_given_up() throws Exception {
        List<String> order = new ArrayList<>();
        DataDirectory directory = DataDirectory.open(path, Kind.DEMO);
        directory.closeWithIt(() -> order.add("first, held: " + held()));
        directory.closeWithIt(() -> order.add("second"));

        directory.close();
        directory.close();

        assertThat(order).containsExactly("second", "first, held: true");
    }

    @Test
    void a_secret_is_made_once_and_stays() throws Exception {
        try (DataDirectory directory = DataDirectory.open(path, Kind.DEMO)) {
            String secret = directory.secrets().get("some");

            assertThat(secret).hasSize(32).isEqualTo(new Secrets(path).get("some"));
            assertThat(directory.secrets().get("other")).isNotEqualTo(secret);
        }
    }

    private boolean held() {
        return Files.exists(path.resolve("holder"));
    }

    private void marker(String content) throws Exception {
        Files.createDirectories(path);
        Files.writeString(path.resolve("ops-center.json"), content);
    }
}
