package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What lies in a store must be readable for ever, so the form of every event is written down.
/// Another form is another version, with an upcaster. `-Dgolden.write=true` writes missing files.
class EventContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = new JsonMapper();

    private static final NamedEventSerializer SERIALIZER =
            new NamedEventSerializer(EventCatalogue.all());

    static Stream<EventType> types() {
        // The lamps of the tests are no product's history.
        return EventCatalogue.all().types().stream()
                .filter(type -> !type.name().startsWith("testing."));
    }

    /// Before any test looks for them.
    @BeforeAll
    static void missing_files_are_written_when_asked_for() throws IOException {
        for (EventType type : types().toList()) {
            if (Boolean.getBoolean("golden.write") && !Files.exists(file(type))) {
                String pretty =
                        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(stored(type));
                Files.writeString(file(type), pretty + "\n");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_stored_as_its_golden_file_says(EventType type) throws IOException {
        assertThat(stored(type)).isEqualTo(JSON.readTree(file(type).toFile()));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_golden_file_is_read_as_the_event_it_is(EventType type) throws IOException {
        SerializedObject<String> stored =
                new SimpleSerializedObject<>(
                        Files.readString(file(type)),
                        String.class,
                        type.name(),
                        Integer.toString(type.version()));
        Event read = SERIALIZER.deserialize(stored);
        assertThat(read).isEqualTo(sample(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void a_golden_file_has_a_canonical_form(EventType type) throws IOException {
        assertThat(PayloadRule.violations(Files.readString(file(type)))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void an_event_is_stored_under_its_name_and_version(EventType type) {
        assertThat(serialize(sample(type)).getType().getName()).isEqualTo(type.name());
        assertThat(serialize(sample(type)).getType().getRevision())
                .isEqualTo(Integer.toString(type.version()));
    }

    @Test
    void there_is_no_golden_file_of_an_event_that_is_gone() throws IOException {
        List<String> expected = types().map(type -> file(type).getFileName().toString()).toList();
        try (Stream<Path> files = Files.list(GOLDEN)) {
            assertThat(files.map(path -> path.getFileName().toString()).toList())
                    .containsExactlyInAnyOrderElementsOf(new TreeSet<>(expected));
        }
    }

    private static JsonNode stored(EventType type) {
        return JSON.readTree(serialize(sample(type)).getData());
    }

    private static SerializedObject<String> serialize(Event event) {
        return SERIALIZER.serialize(event, String.class);
    }

    private static Event sample(EventType type) {
        Map<Class<?>, Event> samples =
                SampleEvents.all().stream()
                        .collect(Collectors.toMap(Event::getClass, Function.identity()));
        return Objects.requireNonNull(
                samples.get(type.payload()), "there is no sample of " + type.name());
    }

    private static Path file(EventType type) {
        return GOLDEN.resolve(type.name() + ".v" + type.version() + ".json");
    }
}
