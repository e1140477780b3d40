package com.opscenter.audit.query;

import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.ConcernsPerson;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words under which an event is found: those of its text, and one for each fact it is filtered
/// by, such as `result/denied`. Personal data is sealed and has no words.
final class Words {

    /// Raise it when the words of an event change: the index is then made anew.
    static final int VERSION = 2;

    private static final int LONGEST = 64;
    private static final int LONGEST_FACT = 200;
    private static final int MOST = 400;

    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern HUMP =
            Pattern.compile("(?<=[\\p{Ll}\\p{N}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");
    private static final Pattern JOINED =
            Pattern.compile("[\\p{L}\\p{N}][^\\p{L}\\p{N}\\s,]+[\\p{L}\\p{N}]");
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:.*");
    private static final Set<String> SEALED = Set.of("subject", "text");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Set<String> all = new LinkedHashSet<>();

    private Words(StoredEvent event) {
        Metadata metadata = event.metadata();
        all.add(fact("actor", metadata.actor().id()));
        all.add(fact("actortype", metadata.actor().type().name()));
        all.add(fact("type", event.type()));
        all.add(fact("aggregate", event.streamType()));
        all.add(fact("target", event.stream()));
        all.add(fact("correlation", metadata.correlationId()));
        if (event.payload() instanceof ConcernsPerson about) {
            all.add(fact("about", about.person()));
        }
        JsonNode payload = JSON.readTree(event.json());
        all.add(fact("result", Ending.of(event.type(), payload).word()));
        if (metadata.reason() != null) {
            sought(metadata.reason()).forEach(word -> all.add(fact("reason", word)));
            text(metadata.reason());
        }
        text(event.type());
        text(event.stream());
        values(payload);
    }

    static List<String> of(StoredEvent event) {
        return new Words(event).all.stream().filter(word -> !word.isEmpty()).limit(MOST).toList();
    }

    /// The words of what somebody looks for.
    static List<String> sought(String text) {
        return GAP.splitAsStream(text).filter(word -> !word.isEmpty()).map(Words::cut).toList();
    }

    /// Whether words stand together without a space, as in `203.0.113.9`.
    static boolean areJoined(String text) {
        return JOINED.matcher(text).find();
    }

    static String fact(String name, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return name + '/' + lower.substring(0, Math.min(LONGEST_FACT, lower.length()));
    }

    private void values(JsonNode node) {
        if (node.isObject() && Set.copyOf(node.propertyNames()).equals(SEALED)) {
            return;
        }
        if (node.isContainer()) {
            node.forEach(this::values);
        } else if (!node.isNull() && !node.isBoolean()) {
            text(node.asString());
        }
    }

    /// `OutletStateObserved` is found as itself and by each of its parts.
    private void text(String text) {
        if (!INSTANT.matcher(text).matches()) {
            GAP.splitAsStream(text)
                    .filter(run -> run.length() <= LONGEST)
                    .forEach(run -> {
                        all.add(cut(run));
                        HUMP.splitAsStream(run).map(Words::cut).forEach(all::add);
                    });
        }
    }

    private static String cut(String word) {
        return word.substring(0, Math.min(LONGEST, word.length())).toLowerCase(Locale.ROOT);
    }
}
