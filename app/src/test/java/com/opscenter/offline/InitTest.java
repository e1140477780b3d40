package com.opscenter.offline;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.data.Marker;
import com.opscenter.data.Marker.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {

    @TempDir private Path root;

    @Test
    void a_production_directory_knows_its_address() throws Exception {
        assertThat(init("https://ops.test")).isZero();

        assertThat(Marker.read(root)).contains(Marker.of(Kind.PRODUCTION, "https://ops.test"));
    }

    @Test
    void a_directory_is_made_once() throws Exception {
        init("https://ops.test");

        assertThat(init("https://other.test")).isEqualTo(1);
        assertThat(Marker.read(root)).contains(Marker.of(Kind.PRODUCTION, "https://ops.test"));
    }

    @Test
    void an_address_that_no_browser_takes_is_refused() throws Exception {
        assertThat(init("ops.test")).isEqualTo(1);
        assertThat(init("ftp://ops.test")).isEqualTo(1);
        assertThat(init("")).isEqualTo(1);
        assertThat(Marker.read(root)).isEmpty();
    }

    @Test
    void an_unknown_command_is_refused() {
        assertThat(OfflineCommands.run(new String[] {"innit"})).isEqualTo(2);
    }

    private int init(String url) {
        return OfflineCommands.run(
                new String[] {"init", "--data", root.toString(), "--public-url", url});
    }
}
