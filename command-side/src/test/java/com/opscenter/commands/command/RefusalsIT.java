package com.opscenter.commands.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.CommandRefused;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusalEvent.RefusalsSummarized;
import com.opscenter.commands.api.RefusalEvent.UnauthenticatedSummarized;
import com.opscenter.commands.api.Refusals;
import com.opscenter.commands.api.Refusals.Attempt;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.testing.Callers;
import com.opscenter.testing.StoreContext;
import com.opscenter.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Whoever tries is remembered; whoever tries without end is counted.
class RefusalsIT {

    private static final Attempt ATTEMPT =
            new Attempt("POST /api/v1/sources", "request-1", "192.0.2.7", "curl/8");

    private final TestDatabase database = TestDatabase.fresh();

    @Test
    void the_first_refusals_of_a_minute_are_told_one_by_one_and_the_others_counted() {
        int tried = 150;
        Refusal refusal = new Refusal("in-use", "x".repeat(5_000) + "\u0000");
        try (var node = StoreContext.node(database)) {
            Refusals refusals = node.getBean(Refusals.class);
            for (int i = 0; i < tried; i++) {
                refusals.refused(Callers.OPERATOR, refusal, ATTEMPT);
            }
            refusals.refused(Callers.VIEWER, new Refusal("forbidden", "no"), ATTEMPT);
        }
        int told = all(CommandRefused.class).size();
        int counted =
                all(RefusalsSummarized.class).stream().mapToInt(RefusalsSummarized::count).sum();
        assertThat(told + counted).isEqualTo(tried + 1);
        // The minute may have turned meanwhile.
        assertThat(told).isBetween(31, 61);
        assertThat(all(CommandRefused.class))
                .allSatisfy(refused -> assertThat(refused.detail()).hasSizeLessThan(1_100))
                .last()
                .satisfies(refused -> assertThat(refused.denied()).isTrue());
    }

    @Test
    void failures_to_sign_in_are_one_event_per_address_and_the_addresses_are_sealed() {
        try (var node = StoreContext.node(database)) {
            Refusals refusals = node.getBean(Refusals.class);
            for (int i = 0; i < 1_000; i++) {
                refusals.unauthenticated("192.0.2.1");
                refusals.unauthenticated("2001:db8::" + i);
            }
        }
        List<UnauthenticatedSummarized> summaries = all(UnauthenticatedSummarized.class);
        assertThat(summaries).hasSizeBetween(101, 202);
        assertThat(summaries.stream().mapToInt(UnauthenticatedSummarized::count).sum())
                .isEqualTo(2_000);
        assertThat(summaries).filteredOn(UnauthenticatedSummarized::further).hasSizeBetween(1, 2);
        for (StoredEvent stored : history()) {
            assertThat(stored.metadata().actor()).isEqualTo(Actor.system("strangers"));
            assertThat(stored.metadata().toString() + stored.payload())
                    .doesNotContain("192.0.2.1", "2001:db8");
        }
    }

    private <E extends Event> List<E> all(Class<E> type) {
        return history().stream()
                .map(StoredEvent::payload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<StoredEvent> history() {
        try (var node = StoreContext.node(database)) {
            return node.getBean(EventReader.class).after(0, 10_000);
        }
    }
}
