package com.opscenter.flows;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// `docs/flows.md`: from who asks to what is shown.
final class FlowsDocument {

    private static final String HEAD =
            """
            # Flows

            From left to right: who gives a command, what its decision may come to, which rows are written, what is done \
            because of it, and where it is pushed. An event that moves a command on is also told to the one who gave it \
            (`/user/queue/commands`); what changes the verdict goes to `/topic/{org}.ops`, the head of every event goes to `/topic/{org}.audit`. Refused and denied commands \
            become an event of `commands`. Generated from the code (`FlowsTest`).
            """;

    private final Product product;

    FlowsDocument(Product product) {
        this.product = product;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        String feature = "";
        for (Class<?> command : product.commands()) {
            if (!feature.equals(Names.feature(command))) {
                feature = Names.feature(command);
                text.append("\n## ").append(feature).append('\n');
            }
            text.append("\n### ").append(command.getSimpleName()).append("\n\n");
            text.append("Given by ")
                    .append(Names.cell(givers(command), name -> name))
                    .append(".\n\n");
            text.append(
                    "| event | projections | reactions and deadlines | topics |\n|---|---|---|---|\n");
            product.eventsOf(command).forEach(event -> text.append(line(event)));
        }
        return text.toString();
    }

    private List<String> givers(Class<?> command) {
        Set<String> givers = new TreeSet<>(product.makersOf(command));
        product.openersOf(command)
                .forEach(event -> givers.add("deadline of " + event.getSimpleName()));
        return List.copyOf(givers);
    }

    private String line(Class<?> event) {
        List<Class<?>> projections = product.projectionsOf(event);
        Set<String> done = new TreeSet<>();
        product.reactionsTo(event).forEach(reaction -> done.add(reaction.getSimpleName()));
        product.deadlineOf(event).forEach(due -> done.add("deadline: " + due.getSimpleName()));
        return "| `%s` | %s | %s | %s |%n"
                .formatted(
                        event.getSimpleName(),
                        Names.cell(projections, Class::getSimpleName),
                        Names.cell(done, name -> name),
                        Names.cell(topics(projections), name -> name));
    }

    private Set<String> topics(List<Class<?>> projections) {
        Set<String> topics = new TreeSet<>();
        for (Class<?> projection : projections) {
            if (product.isPushed(Names.feature(projection))) {
                topics.add("/topic/{org}." + Names.feature(projection));
            }
        }
        return topics;
    }
}
