package com.opscenter.lab.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the control API offers for the peers of one kind: all of them, one of them, breaking and
/// mending it, and what else can happen to it.
abstract class PeerRoutes<P> {

    /// An action that nobody knows.
    static final Optional<Reply> UNKNOWN = Optional.of(new Reply(405, Map.of()));

    /// Done: the answer is what is true now.
    static final Optional<Reply> DONE = Optional.empty();

    final JsonMapper json;
    private final String name;
    private final String noun;
    private final Map<String, P> all;

    /// @param name of the kind in paths
    /// @param noun for one of them in sentences
    PeerRoutes(JsonMapper json, String name, String noun, Map<String, P> all) {
        this.json = json;
        this.name = name;
        this.noun = noun;
        this.all = all;
    }

    String name() {
        return name;
    }

    /// Adds each method and path with what it does.
    abstract void describe(Map<String, String> index);

    abstract Object truth(String id, P peer);

    abstract void mend(P peer);

    /// @param action the method and the path after the peer's id, such as `POST break`
    abstract Optional<Reply> happen(String id, P peer, String action, byte[] body);

    /// @param parts of the path after the kind
    final Reply answer(String method, String path, List<String> parts, byte[] body) {
        if (parts.isEmpty()) {
            return method.equals("GET") ? Reply.ok(list()) : Reply.notAllowed(method, path);
        }
        String id = parts.getFirst();
        P peer = all.get(id);
        if (peer == null) {
            return Reply.notFound(noun + " " + id);
        }
        String action = method + " " + String.join("/", parts.subList(1, parts.size()));
        Optional<Reply> reply =
                switch (action) {
                    case "GET " -> DONE;
                    case "POST mend" -> {
                        mend(peer);
                        yield DONE;
                    }
                    default -> happen(id, peer, action, body);
                };
        return reply.equals(UNKNOWN)
                ? Reply.notAllowed(method, path)
                : reply.orElseGet(() -> Reply.ok(truth(id, peer)));
    }

    private Map<String, Object> list() {
        return Map.of(
                name,
                all.entrySet().stream().map(one -> truth(one.getKey(), one.getValue())).toList());
    }

    /// The body's fields; none where it is no object.
    final JsonNode fields(byte[] body) {
        return Input.object(json, body).orElseGet(json::createObjectNode);
    }

    /// Breaks in the mode that was asked for.
    final <F> Optional<Reply> breakIn(
            byte[] body, Function<String, Optional<F>> labelled, String modes, Consumer<F> peer) {
        Optional<F> fault = labelled.apply(fields(body).path("mode").asString(""));
        fault.ifPresent(peer);
        return fault.isPresent()
                ? DONE
                : Optional.of(Reply.invalid("mode", "must be one of " + modes));
    }

    /// Does what a body says.
    static <T> Optional<Reply> heed(Input<T> input, Consumer<T> peer) {
        return switch (input) {
            case Input.Good<T>(var value) -> {
                peer.accept(value);
                yield DONE;
            }
            case Input.Bad<T>(var field, var rule) -> Optional.of(Reply.invalid(field, rule));
        };
    }

    static Optional<Reply> tell(Object body) {
        return Optional.of(Reply.ok(body));
    }

    static String modes(Stream<String> labels) {
        return labels.collect(Collectors.joining(" | "));
    }
}
