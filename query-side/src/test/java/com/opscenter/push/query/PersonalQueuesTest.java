package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.projections.api.ViewChanges.Advance;
import com.opscenter.projections.api.ViewChanges.Change;
import com.opscenter.push.api.PersonalNews;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Who is told what, and what it costs.
class PersonalQueuesTest {

    private static final String QUEUE = "/user/queue/secrets";
    private static final String ORG = "00000000-0000-4000-8000-000000000001";

    private final Broker broker = new Broker(JsonMapper.builder().build(), Clock.systemUTC());
    private final Secrets secrets = new Secrets("secrets");
    private final PersonalQueues queues = new PersonalQueues(List.of(secrets), broker);
    private final Ear ada = new Ear("ada");
    private final Ear bob = new Ear("bob");

    @Test
    void everybody_hears_what_they_may_see_and_nothing_else() {
        hear(ada);
        hear(bob);
        queues.advanced(changed(7, "ada/1"));
        queues.advanced(changed(8, "bob/1"));
        flush(queues);
        assertThat(ada.heard).containsExactly("{\"key\":\"ada/1\"}");
        assertThat(bob.heard).containsExactly("{\"key\":\"bob/1\"}");
    }

    @Test
    void what_changed_is_looked_up_once_whoever_listens() {
        hear(ada);
        hear(bob);
        queues.advanced(changed(7, "ada/1"));
        queues.advanced(changed(8, "ada/1"));
        flush(queues);
        flush(queues);
        assertThat(secrets.looks).containsExactly(Set.of("ada/1"));
    }

    @Test
    void what_nobody_listens_to_is_not_looked_up() {
        queues.advanced(changed(7, "ada/1"));
        hear(ada);
        flush(queues);
        assertThat(secrets.looks).isEmpty();
    }

    @Test
    void others_features_are_none_of_it() {
        hear(ada);
        queues.advanced(
                new Advance(
                        "others",
                        "others",
                        0,
                        7,
                        List.of(new Change("ada/1", ORG, null, 7, now()))));
        flush(queues);
        assertThat(secrets.looks).isEmpty();
    }

    @Test
    void what_cannot_be_looked_up_holds_up_no_other_and_is_told_later() {
        Secrets broken = new Secrets("broken");
        PersonalQueues both = new PersonalQueues(List.of(broken, secrets), broker);
        hear(ada);
        broker.hear(ada, "/user/queue/broken");
        broken.fails = true;
        for (int org = 0; org < 8; org++) {
            both.advanced(changed("broken", "org-" + org, "ada/broken"));
            both.advanced(changed("secrets", "org-" + org, "ada/1"));
        }
        flush(both);
        assertThat(ada.heard).hasSize(8).containsOnly("{\"key\":\"ada/1\"}");
        broken.fails = false;
        flush(both);
        assertThat(ada.heard).hasSize(16).endsWith("{\"key\":\"ada/broken\"}");
    }

    private void hear(Ear ear) {
        broker.open(ear);
        broker.hear(ear, QUEUE);
    }

    /// Every other one sends.
    private static void flush(PersonalQueues queues) {
        queues.flush();
        queues.flush();
    }

    private static Advance changed(long position, String key) {
        return changed("secrets", ORG, position, key);
    }

    private static Advance changed(String feature, String orgId, String key) {
        return changed(feature, orgId, 7, key);
    }

    private static Advance changed(String feature, String orgId, long position, String key) {
        return new Advance(
                feature + "_view",
                feature,
                position - 1,
                position,
                List.of(new Change(key, orgId, null, position, now())));
    }

    private static Instant now() {
        return Instant.parse("2026-11-30T18:15:00Z");
    }

    /// Those under a name are for whoever bears it.
    private static final class Secrets implements PersonalNews {

        record Told(String key) {}

        private final List<Set<String>> looks = new ArrayList<>();
        private final String feature;
        private boolean fails;

        Secrets(String feature) {
            this.feature = feature;
        }

        @Override
        public String feature() {
            return feature;
        }

        @Override
        public List<News> of(String orgId, Set<String> keys) {
            if (fails) {
                throw new IllegalStateException("away");
            }
            looks.add(keys);
            return keys.stream()
                    .map(key ->
                            new News(
                                    new Told(key),
                                    7,
                                    caller -> key.startsWith(caller.actor().id() + "/")))
                    .toList();
        }
    }

    private record Ear(Caller caller, List<String> heard) implements Hearer {

        Ear(String who) {
            this(Caller.own(new Actor(Actor.Type.USER, who), ORG), new ArrayList<>());
        }

        @Override
        public Collection<String> destinations() {
            return List.of(QUEUE);
        }

        @Override
        public void tell(Message message) {
            heard.add(new String(message.body(), StandardCharsets.UTF_8));
        }

        @Override
        public boolean isSilent() {
            return false;
        }

        @Override
        public void refuse(String code, String detail) {
            throw new AssertionError(code);
        }

        @Override
        public void end() {}
    }
}
