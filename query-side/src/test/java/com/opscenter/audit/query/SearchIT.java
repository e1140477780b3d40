package com.opscenter.audit.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.InMemoryHistory;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.power.api.OutletEvent.OutletSwitchDispatched;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.PduId;
import com.opscenter.projections.query.ReadDatabase;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import com.opscenter.views.Cursors;
import com.opscenter.views.Moments;
import com.opscenter.views.ReadSide;
import com.opscenter.views.Reads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchIT {

    private static final String OWN = InMemoryHistory.ORG;
    private static final String FOREIGN = "00000000-0000-4000-8000-000000000009";
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Actor CAROL = new Actor(Actor.Type.USER, "carol");

    private final ReadDatabase database = ReadDatabase.create().withStore();
    private final InMemoryHistory history = new InMemoryHistory();
    private final StoredRows store = new StoredRows(database.owner());
    private final EventFiling filing =
            new EventFiling(history, new EventIndex(database.writer()), "");
    private final Search search =
            new Search(
                    new Reads(database.reader()),
                    new Events(new ReadSide.Names(), new NothingSealed()),
                    filing,
                    history,
                    new Moments(history, ReadSide.CLOCK),
                    new Cursors(database.writer(), ReadSide.CLOCK),
                    new ReadSide.Names());

    @BeforeEach
    void three_events_of_us_and_one_of_another_organization() {
        filing.start();
        append(OWN, InMemoryHistory.ALICE, "replace fan", 1);
        append(FOREIGN, CAROL, "replace fan", 2);
        append(OWN, CAROL, "disk swap", 3);
        store.add(
                history.append(
                        OWN,
                        InMemoryHistory.ALICE,
                        null,
                        new OutletSwitchTimedOut(outlet(3), "c")));
    }

    @AfterEach
    void stop() {
        filing.stop();
    }

    @Test
    void words_and_beginnings_of_words_find_an_event_in_any_order() {
        assertThat(found("q=fan replace")).containsExactly("outlet/pdu-1/1");
        assertThat(found("q=SWAP")).containsExactly("outlet/pdu-1/3");
        assertThat(found("q=OutletSwitchTim")).containsExactly("outlet/pdu-1/3");
        assertThat(found("q=timed")).hasSize(1);
        assertThat(found("q=outlet/pdu-1/3")).hasSize(2);
        assertThat(found("q=outlet/1-pdu/3")).isEmpty();
        assertThat(found("q=nowhere")).isEmpty();
        assertThat(found("q=\u2192")).isEmpty();
    }

    @Test
    void the_activity_of_somebody_is_what_they_did_and_what_was_done_to_them() {
        store.add(history.append(OWN, CAROL, null, new UserSuspended(new UserId("alice"))));
        assertThat(about("alice"))
                .containsExactly("user/alice", "outlet/pdu-1/3", "outlet/pdu-1/1");
        assertThat(about("carol")).containsExactly("user/alice", "outlet/pdu-1/3");
        assertThat(about("nobody")).isEmpty();
    }

    @Test
    void facts_are_filtered_by_and_a_comma_means_or() {
        assertThat(found("actor=CAROL")).containsExactly("outlet/pdu-1/3");
        assertThat(found("actor=alice,carol")).hasSize(3);
        assertThat(found("result=failure")).hasSize(1);
        assertThat(found("type=power.OutletSwitch*")).hasSize(3);
        assertThat(found("type=*TimedOut")).hasSize(1);
        assertThat(found("target=outlet/pdu-1/3")).hasSize(2);
        assertThat(found("aggregate=outlet&actor=alice")).hasSize(2);
        assertThat(found("reason=disk")).hasSize(1);
        assertThat(found("result=success&reason=fan")).hasSize(1);
    }

    @Test
    void another_organization_sees_only_its_own_and_the_platform_sees_all() {
        assertThat(streams(of(FOREIGN, false), "q=fan")).containsExactly("outlet/pdu-1/2");
        assertThat(streams(of(OWN, true), "q=fan")).hasSize(2);
    }

    @Test
    void pages_follow_one_another_without_a_hole() {
        Caller caller = of(OWN, false);
        EventFilter filter = filter("type=power.*");
        Search.Found first = search.page(caller, filter, 2, null);
        Search.Found second = search.page(caller, filter, 2, first.nextCursor());
        assertThat(first.items()).hasSize(2);
        assertThat(second.items())
                .extracting(event -> event.aggregate().id())
                .containsExactly("outlet/pdu-1/1");
        assertThat(second.nextCursor()).isNull();
    }

    @Test
    void a_cursor_that_was_not_given_out_is_refused() {
        assertThatThrownBy(() -> search.page(of(OWN, false), filter(""), 2, "17"))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void an_interval_includes_its_beginning_and_not_its_end() {
        Instant third = history.all().get(2).recordedAt();
        assertThat(found("from=" + third)).hasSize(2);
        assertThat(found("to=" + third)).containsExactly("outlet/pdu-1/1");
    }

    @Test
    void facets_count_what_matches() {
        Facets facets = search.facets(of(OWN, false), filter("q=outlet"));
        assertThat(facets.counted()).isEqualTo(3);
        assertThat(facets.complete()).isTrue();
        assertThat(facets.actor())
                .extracting(Facets.Facet::label, Facets.Facet::count)
                .containsExactly(tuple("ALICE", 2), tuple("CAROL", 1));
        assertThat(facets.result())
                .extracting(Facets.Facet::value)
                .containsExactly("success", "failure");
    }

    @Test
    void a_story_is_told_in_order() {
        String correlation = history.all().getFirst().metadata().correlationId();
        assertThat(search.story(of(OWN, false), correlation, 10)).hasSize(1);
        assertThat(search.story(of(FOREIGN, false), correlation, 10)).isEmpty();
    }

    @Test
    void a_second_node_files_nothing_twice() {
        EventFiling other = new EventFiling(history, new EventIndex(database.writer()), "");
        other.start();
        for (int i = 4; i <= 40; i++) {
            append(OWN, CAROL, "burst", i);
        }
        assertThat(other.await(history.head(), PATIENCE)).isEqualTo(history.head());
        other.stop();
        assertThat(found("q=burst")).hasSize(37);
    }

    private void append(String org, Actor actor, String reason, int number) {
        store.add(
                history.append(
                        org,
                        actor,
                        reason,
                        new OutletSwitchDispatched(outlet(number), "c", InMemoryHistory.BEGIN)));
    }

    private List<String> found(String query) {
        return streams(of(OWN, false), query);
    }

    private List<String> streams(Caller caller, String query) {
        filing.await(history.head(), PATIENCE);
        return search.page(caller, filter(query), 50, null).items().stream()
                .map(event -> event.aggregate().id())
                .toList();
    }

    private List<String> about(String person) {
        filing.await(history.head(), PATIENCE);
        return search.about(of(OWN, false), new UserId(person), 50, null).items().stream()
                .map(event -> event.aggregate().id())
                .toList();
    }

    private static OutletId outlet(int number) {
        return OutletId.of(new PduId("pdu-1"), number);
    }

    private static Caller of(String org, boolean everywhere) {
        Set<Permission> explicit = everywhere ? Set.of(Permission.of("audit:read")) : Set.of();
        return new Caller(
                CAROL, null, "carol", Set.of(), explicit, List.of(), org, null, null, null);
    }

    private static EventFilter filter(String query) {
        return new EventFilter(
                part(query, "q"),
                part(query, "actor"),
                null,
                part(query, "type"),
                part(query, "aggregate"),
                part(query, "target"),
                part(query, "result"),
                part(query, "reason"),
                null,
                instant(part(query, "from")),
                instant(part(query, "to")));
    }

    private static @Nullable String part(String query, String name) {
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return pair.substring(name.length() + 1);
            }
        }
        return null;
    }

    private static @Nullable Instant instant(@Nullable String written) {
        return written == null ? null : Instant.parse(written);
    }

    private static final class NothingSealed implements Seals {
        @Override
        public Sealed seal(String subject, String plaintext) {
            return new Sealed(subject, plaintext);
        }

        @Override
        public Optional<String> open(Sealed sealed) {
            return Optional.empty();
        }

        @Override
        public void destroy(String subject) {}
    }
}
