package com.opscenter.push.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.Publisher;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who hears what. A body is encoded once; our clients use the destination as subscription id, so
/// that the whole frame is shared too.
@Component
class Broker implements Publisher {

    private final Set<Connection> connections = new CopyOnWriteArraySet<>();
    private final Map<String, Set<Connection>> hearers = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private final JsonMapper json;
    private final Clock clock;

    Broker(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Set<Connection> connections() {
        return connections;
    }

    void open(Connection connection) {
        connections.add(connection);
    }

    void forget(Connection connection) {
        connections.remove(connection);
        hearers.values().forEach(all -> all.remove(connection));
    }

    void subscribe(Connection connection, String subscription, String destination) {
        connection.subscriptions().put(subscription, destination);
        hearers.computeIfAbsent(destination, _ -> new CopyOnWriteArraySet<>()).add(connection);
    }

    void unsubscribe(Connection connection, String subscription) {
        String destination = connection.subscriptions().remove(subscription);
        if (destination != null && !connection.destinations().contains(destination)) {
            hearers.getOrDefault(destination, Set.of()).remove(connection);
        }
    }

    /// Every destination somebody hears.
    List<String> destinations() {
        return hearers.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public Set<String> hearing(String topic) {
        return destinations().stream()
                .flatMap(destination -> Topics.parse(destination).stream())
                .filter(heard -> heard.feature().equals(topic))
                .map(LiveFeeds.Topic::orgId)
                .collect(Collectors.toSet());
    }

    @Override
    public void publish(String orgId, Frame frame) {
        broadcast(Topics.of(orgId, frame.topic()), frame);
    }

    @Override
    public boolean isHeard(String topic) {
        return hasHearers(Topics.ofPlatform(topic));
    }

    @Override
    public void publish(Frame frame) {
        broadcast(Topics.ofPlatform(frame.topic()), frame);
    }

    boolean hasHearers(String destination) {
        return !hearers.getOrDefault(destination, Set.of()).isEmpty();
    }

    /// To everyone who hears the destination.
    void broadcast(String destination, Object body) {
        Set<Connection> all = hearers.getOrDefault(destination, Set.of());
        if (!all.isEmpty()) {
            send(all, destination, json.writeValueAsBytes(body));
        }
    }

    /// To the connections of one actor that hear the queue.
    void tell(String queue, Actor actor, Object body) {
        List<Connection> own =
                hearers.getOrDefault(queue, Set.of()).stream()
                        .filter(connection -> isOf(connection, actor))
                        .toList();
        if (!own.isEmpty()) {
            send(own, queue, json.writeValueAsBytes(body));
        }
    }

    private static boolean isOf(Connection connection, Actor actor) {
        Caller caller = connection.caller();
        return caller != null && caller.actor().equals(actor);
    }

    private void send(Iterable<Connection> all, String destination, byte[] body) {
        String id = Long.toString(messages.incrementAndGet());
        byte[] shared = StompFrames.message(destination, destination, id, body);
        for (Connection connection : all) {
            connection
                    .subscriptions()
                    .forEach((subscription, heard) -> {
                        if (heard.equals(destination)) {
                            byte[] frame =
                                    subscription.equals(destination)
                                            ? shared
                                            : StompFrames.message(
                                                    subscription, destination, id, body);
                            if (!connection.offer(frame)) {
                                giveUpBacklog(connection);
                            }
                        }
                    });
        }
    }

    /// The client was too slow: everything it had not taken is gone, so each of its topics needs a
    /// snapshot.
    private void giveUpBacklog(Connection connection) {
        connection
                .subscriptions()
                .forEach((subscription, destination) -> {
                    String topic = destination.substring(destination.lastIndexOf('.') + 1);
                    Frame resync =
                            new Frame(topic, Frame.RESYNC, 0, 0, clock.instant(), List.of(), null);
                    connection.offer(
                            StompFrames.message(
                                    subscription,
                                    destination,
                                    Long.toString(messages.incrementAndGet()),
                                    json.writeValueAsBytes(resync)));
                });
    }
}
