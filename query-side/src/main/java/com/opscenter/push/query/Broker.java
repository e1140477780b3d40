package com.opscenter.push.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.UserId;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.OwnQueues;
import com.opscenter.push.api.PersonalNews.News;
import com.opscenter.push.api.Publisher;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Who hears what. A message is encoded once, whoever hears it and however many.
@Component
class Broker implements Publisher, OwnQueues {

    private final Set<Hearer> all = ConcurrentHashMap.newKeySet();
    private final Map<String, Set<Hearer>> hearers = new ConcurrentHashMap<>();

    /// Newest position told, by destination.
    private final Map<String, Long> newest = new ConcurrentHashMap<>();

    private final AtomicLong messages = new AtomicLong();
    private final JsonMapper json;
    private final Clock clock;

    Broker(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    Set<Hearer> all() {
        return all;
    }

    void open(Hearer hearer) {
        all.add(hearer);
    }

    void forget(Hearer hearer) {
        all.remove(hearer);
        hearers.values().forEach(some -> some.remove(hearer));
    }

    void hear(Hearer hearer, String destination) {
        hearers.computeIfAbsent(destination, _ -> ConcurrentHashMap.newKeySet()).add(hearer);
    }

    void leave(Hearer hearer, String destination) {
        hearers.getOrDefault(destination, Set.of()).remove(hearer);
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
    void broadcast(String destination, Frame frame) {
        newest.merge(destination, frame.position(), Math::max);
        Set<Hearer> some = hearers.getOrDefault(destination, Set.of());
        if (!some.isEmpty()) {
            Message message = message(destination, frame);
            some.forEach(hearer -> hearer.tell(message));
        }
    }

    /// To the connections of one actor that hear the queue.
    void tell(String queue, Actor actor, long position, Object body) {
        tell(queue, hearer -> isOf(hearer, actor), position, body);
    }

    @Override
    public void tell(String queue, UserId person, long position, Object body) {
        tell(queue, hearer -> ownerOf(hearer).filter(person::equals).isPresent(), position, body);
    }

    @Override
    public Set<UserId> peopleAt(String queue) {
        return hearers.getOrDefault(queue, Set.of()).stream()
                .flatMap(hearer -> ownerOf(hearer).stream())
                .collect(Collectors.toSet());
    }

    private void tell(String queue, Predicate<Hearer> whose, long position, Object body) {
        List<Hearer> own = hearers.getOrDefault(queue, Set.of()).stream().filter(whose).toList();
        if (!own.isEmpty()) {
            Message message =
                    Message.plain(queue, nextId(), position, json.writeValueAsBytes(body));
            own.forEach(hearer -> hearer.tell(message));
        }
    }

    /// To the connections of whoever hears the queue and may know of it.
    void tell(String queue, News news) {
        tell(queue, hearer -> isFor(news, hearer.caller()), news.position(), news.body());
    }

    private static boolean isFor(News news, @Nullable Caller caller) {
        return caller != null && news.isFor().test(caller);
    }

    /// Everything up to this position was told to whom it concerns.
    void mark(String queue, long position) {
        Message mark = Message.plain(queue, nextId(), position, new byte[0]);
        hearers.getOrDefault(queue, Set.of()).forEach(hearer -> hearer.tell(mark));
    }

    /// The advice to take a snapshot, for one whose backlog was given up.
    Message resync(String destination) {
        String topic = destination.substring(destination.lastIndexOf('.') + 1);
        String word = topic.substring(topic.lastIndexOf('/') + 1);
        long position = newest.getOrDefault(destination, 0L);
        return message(
                destination,
                new Frame(
                        word, Frame.RESYNC, position, position, clock.instant(), List.of(), null));
    }

    Message message(String destination, Frame frame) {
        return Message.of(destination, nextId(), frame, json.writeValueAsBytes(frame));
    }

    String nextId() {
        return Long.toString(messages.incrementAndGet());
    }

    private static boolean isOf(Hearer hearer, Actor actor) {
        Caller caller = hearer.caller();
        return caller != null && caller.actor().equals(actor);
    }

    /// Whose account it may hear of.
    private static Optional<UserId> ownerOf(Hearer hearer) {
        Caller caller = hearer.caller();
        KeyScopes scopes = caller == null ? null : caller.scopes();
        return caller == null
                        || (scopes != null && !scopes.words().contains(KeyScopes.READ_ACCOUNT))
                ? Optional.empty()
                : Optional.ofNullable(caller.person());
    }
}
