package com.opscenter.push.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// `/api/v1/stream`: the live topics as server-sent events, for scripts. A stream holds its
/// request's thread, which is a virtual one, for as long as it lasts.
@RestController
@RequestMapping("/api/v1/stream")
@Needs(Needs.SIGNED_IN)
class StreamEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(StreamEndpoint.class);
    private static final int MOST_STREAMS = 2;
    private static final String COMMANDS = "commands";

    private final Map<Actor, Integer> open = new ConcurrentHashMap<>();
    private final Broker broker;
    private final Topics topics;
    private final Resumption resumption;

    StreamEndpoint(Broker broker, Topics topics, Resumption resumption) {
        this.broker = broker;
        this.topics = topics;
        this.resumption = resumption;
    }

    /// @param wanted topics as `<organization>.<topic>`, topics of the platform by their word, and
    ///   `commands` for the caller's own, separated by commas
    /// @param last the `id` of the last event that was taken
    @GetMapping(produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    void stream(
            Caller caller,
            @RequestParam("topics") String wanted,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletResponse response)
            throws IOException {
        Map<String, String> words = words(caller, wanted);
        Optional<Long> since = Optional.ofNullable(last).map(StreamEndpoint::position);
        enter(caller.actor());
        try {
            response.setContentType(MediaType.TEXT_EVENT_STREAM_VALUE);
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Accel-Buffering", "no");
            run(caller, words, since, response);
        } finally {
            open.computeIfPresent(caller.actor(), (_, count) -> count == 1 ? null : count - 1);
        }
    }

    private void run(
            Caller caller,
            Map<String, String> words,
            Optional<Long> since,
            HttpServletResponse response)
            throws IOException {
        long from = since.orElseGet(resumption::head);
        EventStream stream =
                new EventStream(caller, words, from, resumption::head, response.getOutputStream());
        broker.open(stream);
        words.keySet().forEach(destination -> broker.hear(stream, destination));
        try {
            response.flushBuffer();
            if (since.isPresent()) {
                resume(stream, from);
            }
            stream.write();
        } catch (IOException e) {
            LOG.debug("stream lost actor={} cause={}", caller.actor().id(), e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            broker.forget(stream);
        }
    }

    /// What follows is heard already and waits behind what is told again.
    private void resume(EventStream stream, long position) throws IOException {
        boolean offered = resumption.isOffered(position);
        for (String destination : stream.destinations()) {
            Optional<List<Message>> missed =
                    offered
                            ? resumption.since(stream.caller(), destination, position)
                            : Optional.empty();
            if (missed.isEmpty()) {
                stream.writeResync();
                return;
            }
            for (Message message : missed.get()) {
                stream.write(message);
            }
        }
    }

    private void enter(Actor actor) {
        int count = open.merge(actor, 1, Integer::sum);
        if (count > MOST_STREAMS) {
            open.computeIfPresent(actor, (_, now) -> now - 1);
            throw new RefusedException(
                    new Refusal(
                            "rate-limited",
                            "At most " + MOST_STREAMS + " streams at a time; end one first"));
        }
    }

    private Map<String, String> words(Caller caller, String wanted) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String word : wanted.split(",", -1)) {
            String destination =
                    word.equals(COMMANDS) ? CommandQueue.DESTINATION : "/topic/" + word;
            if (word.isBlank()) {
                throw new RefusedException(
                        Refusal.invalid("topics", "required", "must name topics"));
            }
            if (!topics.mayHear(caller, destination)) {
                throw new RefusedException(
                        new Refusal("forbidden", "There is no topic " + word + " for you"));
            }
            words.put(destination, word);
        }
        return words;
    }

    private static long position(String last) {
        try {
            return Long.parseUnsignedLong(last);
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    new Refusal("malformed-request", "Last-Event-ID: is no position: " + last));
        }
    }
}
