package com.opscenter.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// The positioned frames of one topic, which must follow each other without a gap.
final class Chain {

    private final Live live;
    private final String key;
    private long reached = -1;

    Chain(Live live, String key) {
        this.live = live;
        this.key = key;
    }

    /// The next value of the entity that fits.
    JsonNode until(Predicate<JsonNode> wanted) {
        while (true) {
            JsonNode frame =
                    live.next(heard -> heard.json().path("kind").asString().equals("delta")).json();
            if (frame.path("position").isNumber()) {
                follow(frame.path("previous").asLong(), frame.path("position").asLong());
            }
            for (JsonNode entry : frame.path("entries")) {
                if (entry.path("key").asString().equals(key)
                        && !entry.path("sample").asBoolean(false)
                        && wanted.test(entry.path("value"))) {
                    return entry.path("value");
                }
            }
        }
    }

    private void follow(long previous, long position) {
        if (reached >= 0) {
            assertThat(previous).isLessThanOrEqualTo(reached);
        }
        assertThat(position).isGreaterThanOrEqualTo(Math.max(reached, previous));
        reached = position;
    }
}
