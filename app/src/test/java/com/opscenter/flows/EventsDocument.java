package com.opscenter.flows;

import com.opscenter.history.api.EventType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `docs/events.md`: every event there is.
final class EventsDocument {

    private static final String HEAD =
            """
            # Events

            Everything that can have happened. Names and versions are those of the store; the exact form of each is a \
            golden file in `command-side/src/test/resources/golden`. Beside its own fields every event has its position, \
            stream, sequence, times, actor, organization, site, correlation, cause, command and reason. `?`: may be null. \
            *Decided for*: commands whose decision may come to it. *Read by*: projections (a row of theirs changes or is \
            asked), reactions (`When…`). Generated from the code (`FlowsTest`).
            """;

    private final Product product;

    EventsDocument(Product product) {
        this.product = product;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        String feature = "";
        for (EventType type : product.events()) {
            if (!feature.equals(Names.feature(type.payload()))) {
                feature = Names.feature(type.payload());
                text.append("\n## ").append(feature).append("\n\n");
                text.append("| event | version | fields | decided for | read by |\n");
                text.append("|---|---|---|---|---|\n");
            }
            text.append(line(type));
        }
        return text.toString();
    }

    private String line(EventType type) {
        Class<?> event = type.payload();
        List<Class<?>> readers = new ArrayList<>(product.projectionsOf(event));
        readers.addAll(product.reactionsTo(event));
        List<String> origin =
                Stream.concat(
                                product.commandsOf(event).stream().map(Class::getSimpleName),
                                product.commandsOf(event).isEmpty()
                                        ? product.makersOf(event).stream()
                                        : Stream.of())
                        .toList();
        return "| `%s` | %d | %s | %s | %s |%n"
                .formatted(
                        type.name().substring(type.name().indexOf('.') + 1),
                        type.version(),
                        Names.fields(event),
                        Names.cell(origin, name -> name),
                        Names.cell(readers, Class::getSimpleName));
    }
}
