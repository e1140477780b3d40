package com.opscenter.flows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The committed documents against the code. `-Dflows.write=true` writes them anew.
class FlowsTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final Product PRODUCT = new Product();

    @Test
    void the_catalogue_of_events_is_that_of_the_code() throws IOException {
        compare("events.md", new EventsDocument(PRODUCT).text());
    }

    @Test
    void the_flows_are_those_of_the_code() throws IOException {
        compare("flows.md", new FlowsDocument(PRODUCT).text());
    }

    @Test
    void every_event_has_somebody_who_makes_it() {
        assertThat(PRODUCT.events())
                .allSatisfy(type ->
                        assertThat(PRODUCT.makersOf(type.payload())).as(type.name()).isNotEmpty());
    }

    private static void compare(String name, String text) throws IOException {
        Path committed = DOCS.resolve(name);
        if (Boolean.getBoolean("flows.write")) {
            Files.writeString(committed, text);
        }
        assertThat(Files.readString(committed)).isEqualTo(text);
    }
}
