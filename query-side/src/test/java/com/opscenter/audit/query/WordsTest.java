package com.opscenter.audit.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void an_event_has_the_words_of_its_payload_its_reason_and_its_name() {
        assertThat(Words.of(event("{\"reading\":{\"deviceName\":\"NAS-01\",\"port\":17}}")))
                .contains("nas", "01", "17", "replace", "fan")
                .contains("outletstateobserved", "outlet", "state", "observed", "pdu", "9");
    }

    @Test
    void the_facts_it_is_filtered_by_are_words_that_no_text_has() {
        assertThat(Words.of(event("{}")))
                .contains(
                        "actor/ana",
                        "actortype/api_key",
                        "type/power.outletstateobserved",
                        "aggregate/outlet",
                        "target/outlet/pdu-1/9",
                        "result/success",
                        "reason/fan",
                        "correlation/c-1");
    }

    @Test
    void what_is_sealed_and_what_is_an_instant_has_no_words() {
        String payload =
                "{\"profile\":{\"subject\":\"u1\",\"text\":\"c2VjcmV0\"},"
                        + "\"at\":\"2026-11-21T13:30:24.900Z\"}";
        assertThat(Words.of(event(payload))).doesNotContain("c2vjcmv0", "2026", "21t13");
    }

    @Test
    void a_refusal_is_denied_or_failed() {
        assertThat(Words.of(refused("{\"denied\":true}"))).contains("result/denied");
        assertThat(Words.of(refused("{\"denied\":false}"))).contains("result/failure");
    }

    @Test
    void what_is_sought_is_taken_as_written() {
        assertThat(Words.sought("OutletState, 203.0.113.9 \u2192 \u00dcber"))
                .containsExactly("outletstate", "203", "0", "113", "9", "\u00fcber");
    }

    private static StoredEvent event(String json) {
        return stored("power.OutletStateObserved", json);
    }

    private static StoredEvent refused(String json) {
        return stored("commands.CommandRefused", json);
    }

    private static StoredEvent stored(String type, String json) {
        Metadata metadata =
                new Metadata(
                        new Actor(Actor.Type.API_KEY, "ana"),
                        "00000000-0000-4000-8000-000000000001",
                        null,
                        "c-1",
                        null,
                        null,
                        null,
                        "replace fan",
                        null,
                        null);
        return new StoredEvent(
                7,
                "e-7",
                type,
                1,
                "Outlet",
                "outlet/pdu-1/9",
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                metadata,
                null,
                json);
    }
}
