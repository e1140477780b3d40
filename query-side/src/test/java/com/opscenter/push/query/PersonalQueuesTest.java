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
    private final Secrets secrets = new Secrets();
    private final PersonalQueues queues = new PersonalQueues(List.of(secrets), broker);
    private final Ear ada = new Ear("ada");
    private final Ear bob = new Ear("bob");

    @Test
    void everybody_hears_what_they_may_see_and_nothing_else() {
        hear(ada);
        hear(bob);
        queues.advanced(changed(7, "ada/1"));
        queues.advanced(changed(8, "bob/1"));
        flush();
        assertThat(ada.heard).containsExactly("{\"key\":\"ada/1\"}");
        assertThat(bob.heard).containsExactly("{\"key\":\"bob/1\"}");
    }

    @Test
    void what_changed_is_looked_up_once_whoever_listens() {
        hear(ada);
        hear(bob);
        queues.advanced(changed(7, "ada/1"));
        queues.advanced(changed(8, "ada/1"));
        flush();
        flush();
        assertThat(secrets.looks).containsExactly(Set.of("ada/1"));
    }

    @Test
    void what_nobody_listens_to_is_not_looked_up() {
        queues.advanced(changed(7, "ada/1"));
        hear(ada);
        flush();
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
        flush();
        assertThat(secrets.looks).isEmpty();
    }

    private void hear(Ear ear) {
        broker.open(ear);
        broker.hear(ear, QUEUE);
    }

    /// Every other one sends.
    private void flush() {
        queues.flush();
        queues.flush();
    }

    private static Advance changed(long position, String key) {
        return new Advance(
                "secrets_secret",
                "secrets",
                position - 1,
                position,
                List.of(new Change(key, ORG, null, position, now())));
    }

    private static Instant now() {
        return Instant.parse("2026-11-30T18:15:00Z");
    }

    /// Those under a name are for whoever bears it.
    private static final class Secrets implements PersonalNews {

        record Told(String key) {}

        private final List<Set<String>> looks = new ArrayList<>();

        @Override
        public String feature() {
            return "secrets";
        }

        @Override
        public List<News> of(String orgId, Set<String> keys) {
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
