package com.opscenter.bench.rigs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PageTest {

    @Test
    void figures_are_those_of_the_kept_runs() throws Exception {
        assertThat(Files.readString(Page.FILE)).isEqualTo(Page.withFigures());
    }
}
