package com.opscenter.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.Event;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/// Whatever state an aggregate is in, its snapshot is that state. The events are those of the
/// golden files, of each stream as far as they make a history.
class EverySnapshotTest {

    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");

    static Stream<Class<?>> aggregates() throws ClassNotFoundException {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Aggregate.class));
        Stream.Builder<Class<?>> found = Stream.builder();
        for (BeanDefinition one : scan.findCandidateComponents("com.opscenter")) {
            Class<?> type = Class.forName(one.getBeanClassName());
            if (!type.getPackageName().equals("com.opscenter.testing")) {
                found.add(type);
            }
        }
        return found.build();
    }

    @ParameterizedTest
    @MethodSource("aggregates")
    void a_snapshot_is_the_state_it_was_made_of(Class<?> type) throws Exception {
        List<Method> handlers =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(EventSourcingHandler.class))
                        .toList();
        assertThat(handlers).isNotEmpty();
        int states = 0;
        for (List<Event> history : histories(handlers)) {
            Object aggregate = fresh(type);
            for (Event event : history) {
                apply(aggregate, handlers, event);
                assertThat(SnapshotRoundTrip.of(aggregate))
                        .as("after %s", event)
                        .usingRecursiveComparison()
                        .isEqualTo(aggregate);
                states++;
            }
        }
        assertThat(states).as("samples of what happens to it").isPositive();
    }

    private static List<List<Event>> histories(List<Method> handlers) {
        Map<String, List<Event>> byStream =
                SampleEvents.all().stream()
                        .filter(event ->
                                handlers.stream().anyMatch(handler -> takes(handler, event)))
                        .collect(Collectors.groupingBy(Event::stream));
        return List.copyOf(byStream.values());
    }

    private static void apply(Object aggregate, List<Method> handlers, Event event)
            throws ReflectiveOperationException {
        for (Method handler : handlers) {
            if (takes(handler, event)) {
                handler.setAccessible(true);
                handler.invoke(aggregate, arguments(handler, event));
            }
        }
    }

    /// Some want to know when it happened, too.
    private static Object[] arguments(Method handler, Event event) {
        return Arrays.stream(handler.getParameterTypes())
                .map(type -> type == Instant.class ? NOW : event)
                .toArray();
    }

    private static boolean takes(Method handler, Event event) {
        return handler.getParameterTypes()[0].isInstance(event);
    }

    private static Object fresh(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
