package com.opscenter.flow;

import com.opscenter.identity.api.Needs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// One operation of the API as its description has it.
///
/// @param needs a permission, or [Needs#SIGNED_IN] or [Needs#PUBLIC]
/// @param platform whether the permission must reach everything
/// @param queries what must stand in the query
record Operation(
        String method,
        String path,
        String needs,
        boolean platform,
        List<String> queries,
        boolean hasBody) {

    private static final Pattern VARIABLE = Pattern.compile("\\{[^}]+}");

    static List<Operation> of(JsonNode description) {
        List<Operation> all = new ArrayList<>();
        description
                .path("paths")
                .properties()
                .forEach(path ->
                        path.getValue()
                                .properties()
                                .forEach(operation ->
                                        all.add(
                                                of(
                                                        operation.getKey(),
                                                        path.getKey(),
                                                        operation.getValue()))));
        return List.copyOf(all);
    }

    private static Operation of(String method, String path, JsonNode described) {
        return new Operation(
                method.toUpperCase(Locale.ROOT),
                path,
                described.path("x-needs").asString(),
                described.path("x-scope").asString("").equals("platform"),
                described
                        .path("parameters")
                        .valueStream()
                        .filter(parameter -> parameter.path("in").asString().equals("query"))
                        .filter(parameter -> parameter.path("required").asBoolean(false))
                        .map(parameter -> parameter.path("name").asString())
                        .toList(),
                described.has("requestBody"));
    }

    boolean isPublic() {
        return needs.equals(Needs.PUBLIC);
    }

    boolean isForAnybodySignedIn() {
        return needs.equals(Needs.SIGNED_IN);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /// Asks with as little as possible, about what does not exist, and only what would happen:
    /// whoever is let in changes nothing.
    Answer ask(Rest rest) {
        String target = VARIABLE.matcher(path).replaceAll(_ -> UUID.randomUUID().toString());
        return rest.send(method, target + query(), hasBody ? "{}" : "");
    }

    /// What must stand there, and of a write that only what would happen is asked for.
    String query() {
        List<String> query = new ArrayList<>(queries.stream().map(name -> name + "=").toList());
        if (!isRead()) {
            query.add("dry_run=true");
        }
        return query.isEmpty() ? "" : query.stream().collect(Collectors.joining("&", "?", ""));
    }

    @Override
    public String toString() {
        return method + " " + path + " needs " + needs + (platform ? " of the platform" : "");
    }
}
