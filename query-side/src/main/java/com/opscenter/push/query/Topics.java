package com.opscenter.push.query;

import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Target;
import com.opscenter.push.api.Audience;
import com.opscenter.push.api.LiveTopic;
import com.opscenter.push.api.OwnQueue;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Which destinations there are and who may hear them, by what the topics themselves say.
@Component
class Topics {

    private static final Pattern OF_ORGANIZATION =
            Pattern.compile("/topic/([0-9a-f-]{36})\\.([a-z]+)");

    private static final Pattern OF_PLATFORM = Pattern.compile("/topic/([a-z]+)");

    private final List<Audience> audiences;
    private final Set<String> queues;

    Topics(List<LiveTopic> topics, List<OwnQueue> queues) {
        this.queues =
                queues.stream()
                        .map(OwnQueue::destinations)
                        .flatMap(Collection::stream)
                        .collect(Collectors.toSet());
        this.audiences =
                topics.stream().map(LiveTopic::audiences).flatMap(Collection::stream).toList();
    }

    static String of(String orgId, String topic) {
        return "/topic/" + orgId + "." + topic;
    }

    static String ofPlatform(String topic) {
        return "/topic/" + topic;
    }

    /// The organization and feature of a topic, empty for queues and topics of the platform.
    static Optional<LiveFeeds.Topic> parse(String destination) {
        Matcher topic = OF_ORGANIZATION.matcher(destination);
        return topic.matches()
                ? Optional.of(new LiveFeeds.Topic(topic.group(1), topic.group(2)))
                : Optional.empty();
    }

    static boolean isQueue(String destination) {
        return destination.startsWith("/user/queue/");
    }

    /// Whether the caller may hear the destination; an unknown one is refused like a foreign one.
    boolean mayHear(Caller caller, String destination) {
        if (isQueue(destination)) {
            return queues.contains(destination);
        }
        Optional<LiveFeeds.Topic> topic = parse(destination);
        if (topic.isPresent()) {
            Target there = Target.in(topic.get().orgId());
            return anyOf(Audience.Scope.ORGANIZATION, topic.get().feature())
                    .anyMatch(need -> Access.rule(caller, need, there).isAllowed());
        }
        Matcher platform = OF_PLATFORM.matcher(destination);
        return platform.matches()
                && anyOf(Audience.Scope.PLATFORM, platform.group(1))
                        .anyMatch(caller::mayEverywhere);
    }

    private Stream<Permission> anyOf(Audience.Scope scope, String topic) {
        return audiences.stream()
                .filter(audience -> audience.scope() == scope && audience.topic().equals(topic))
                .map(Audience::anyOf)
                .flatMap(Set::stream);
    }
}
