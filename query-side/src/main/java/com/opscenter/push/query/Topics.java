package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which destinations there are and who may hear them.
final class Topics {

    private static final Pattern OF_ORGANIZATION =
            Pattern.compile("/topic/([0-9a-f-]{36})\\.([a-z]+)");

    /// Any one of the permissions is enough.
    private static final Map<String, List<Permission>> NEEDS =
            Map.of(
                    "power", List.of(Permission.of("power:read")),
                    "sources", List.of(Permission.of("sources:read")),
                    "ops",
                            List.of(
                                    Permission.of("power:read"),
                                    Permission.of("network:read"),
                                    Permission.of("alerts:read")),
                    "audit", List.of(Permission.of("audit:read")));

    private static final List<String> OWN_QUEUES = List.of("/user/queue/commands");

    private Topics() {}

    static String of(String orgId, String feature) {
        return "/topic/" + orgId + "." + feature;
    }

    /// The organization and feature of a topic, empty for queues.
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
    static boolean mayHear(Caller caller, String destination) {
        if (isQueue(destination)) {
            return OWN_QUEUES.contains(destination);
        }
        Matcher topic = OF_ORGANIZATION.matcher(destination);
        if (!topic.matches()) {
            return false;
        }
        boolean own = topic.group(1).equals(caller.orgId());
        return NEEDS.getOrDefault(topic.group(2), List.of()).stream()
                .anyMatch(need -> own ? caller.may(need) : caller.mayEverywhere(need));
    }
}
