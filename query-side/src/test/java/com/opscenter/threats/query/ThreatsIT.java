package com.opscenter.threats.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.threats.query.ThreatHistory.ACTION;
import static com.opscenter.threats.query.ThreatHistory.BEGUN;
import static com.opscenter.threats.query.ThreatHistory.BLOCK;
import static com.opscenter.threats.query.ThreatHistory.PARENT;
import static com.opscenter.threats.query.ThreatHistory.SOURCE;
import static com.opscenter.threats.query.ThreatHistory.child;
import static com.opscenter.threats.query.ThreatHistory.requested;
import static com.opscenter.threats.query.ThreatHistory.seen;
import static com.opscenter.threats.query.ThreatHistory.threat;
import static com.opscenter.views.ReadSide.CLOCK;
import static com.opscenter.views.ReadSide.NOW;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.alerts.api.Fingerprint;
import com.opscenter.alerts.api.Severity;
import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart.Entry;
import com.opscenter.readings.Surroundings;
import com.opscenter.sources.api.HealthStatus;
import com.opscenter.sources.api.SourceStates.State;
import com.opscenter.telemetry.query.Telemetry;
import com.opscenter.threats.api.BlockEvent.BlockEnded;
import com.opscenter.threats.api.BlockState;
import com.opscenter.threats.api.BlockTargetEvent.BlockObserved;
import com.opscenter.threats.api.BlockTargetEvent.BlockSourceForgotten;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetConfirmed;
import com.opscenter.threats.api.BlockTargetEvent.BlockTargetRejected;
import com.opscenter.threats.api.BlockView;
import com.opscenter.threats.api.ListBlocks;
import com.opscenter.threats.api.ThreatAction;
import com.opscenter.threats.api.ThreatEvent.ThreatAlerted;
import com.opscenter.threats.api.ThreatEvent.ThreatRepeated;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.threats.api.ThreatView;
import com.opscenter.views.NoSources;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Events on the write side, and what is shown of them.
class ThreatsIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Caller STRANGER = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");
    private static final When NOW_READ = new When(null, null);

    private final ReadSide side =
            new ReadSide(new ThreatsProjection(), new BlocksProjection(), new NoSources());
    private final Telemetry telemetry = new Telemetry(side.projecting.database(), CLOCK);
    private final ThreatRows threats =
            new ThreatRows(
                    side.reads,
                    side.pages,
                    new Threats(
                            new Surroundings(
                                    telemetry.readings(),
                                    (_, _, _) ->
                                            Map.of(
                                                    SOURCE.value(),
                                                    new State(HealthStatus.ONLINE, 30)),
                                    CLOCK)));
    private final BlockRows blocks =
            new BlockRows(side.reads, side.pages, new Blocks(new ReadSide.Names()));
    private final ThreatReadsEndpoint events = new ThreatReadsEndpoint(side.sights, threats);
    private final BlockReadsEndpoint listed = new BlockReadsEndpoint(side.sights, blocks);

    @AfterEach
    void end() {
        telemetry.close();
        side.close();
    }

    private void append(Event... happened) {
        for (Event event : happened) {
            side.history.append(event);
        }
        side.projecting.settle();
    }

    @Test
    void equal_events_are_one_entry_with_count_alert_raw_and_rule() {
        AlertId alert = AlertId.of(Fingerprint.of(SOURCE, "x"), 1);
        append(
                seen(1, Severity.CRITICAL),
                new ThreatRepeated(
                        threat(1), 9, 6, BEGUN.plusSeconds(60), ThreatAction.BLOCKED, true),
                new ThreatAlerted(threat(1), alert));
        ThreatDetail detail =
                Objects.requireNonNull(events.one(VIEWER, threat(1).value(), NOW_READ).getBody());
        assertThat(detail.threat().count()).isEqualTo(9);
        assertThat(detail.threat().action()).isEqualTo("blocked");
        assertThat(detail.threat().firstSeen()).isEqualTo(BEGUN.plusSeconds(1));
        assertThat(detail.threat().lastSeen()).isEqualTo(BEGUN.plusSeconds(60));
        assertThat(detail.threat().alertId()).isEqualTo(alert.value());
        assertThat(detail.threat().site()).isNotNull();
        assertThat(detail.raw()).containsEntry("event_type", "alert");
        assertThat(detail.rule()).containsEntry("msg", "Scan 1");
    }

    @Test
    void lists_are_filtered_and_the_newest_is_first() {
        append(seen(1, Severity.CRITICAL), seen(2, Severity.INFO), seen(3, Severity.WARNING));
        assertThat(ids(filter("", ""))).containsExactly(3, 2, 1);
        assertThat(ids(filter("severity", "critical,info"))).containsExactly(2, 1);
        assertThat(ids(filter("src_ip", "203.0.113.2"))).containsExactly(2);
        assertThat(ids(filter("dst_ip", "10.20.0.15"))).hasSize(3);
        assertThat(ids(filter("action", "allowed"))).hasSize(3);
        assertThat(ids(filter("action", "blocked"))).isEmpty();
        assertThat(ids(filter("q", "sCaN 3"))).containsExactly(3);
        assertThat(ids(filter("source", "another"))).isEmpty();
        assertThat(ids(filter("category", "Scans"))).hasSize(3);
        assertThat(ids(filter("from", BEGUN.plusSeconds(2).toString()))).containsExactly(3, 2);
        assertThat(ids(filter("to", BEGUN.plusSeconds(2).toString()))).containsExactly(1);
        assertThatThrownBy(() -> ids(filter("severity", "bad")))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void nobody_sees_what_another_organization_has() {
        append(seen(1, Severity.CRITICAL));
        assertThatThrownBy(() -> events.one(STRANGER, threat(1).value(), NOW_READ))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> events.one(VIEWER, "nonsense", NOW_READ))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void a_block_is_pending_then_active_then_removed() {
        append(requested(ACTION), ThreatHistory.asked(ACTION));
        assertThat(block().targets())
                .containsExactly(
                        new BlockView.Target(SOURCE.value(), "pending", "block", child(PARENT)));
        assertThat(block().by()).isNotNull();
        append(
                new BlockObserved(BLOCK, SOURCE, BlockState.ACTIVE),
                new BlockTargetConfirmed(BLOCK, SOURCE, child(PARENT), BlockState.ACTIVE));
        assertThat(block().targets().getFirst().status()).isEqualTo("active");
        assertThat(blocked(null)).containsExactly(BLOCK.value());
        append(new BlockObserved(BLOCK, SOURCE, BlockState.REMOVED));
        assertThat(block().targets().getFirst().status()).isEqualTo("removed");
        assertThat(blocked(null)).isEmpty();
        assertThat(blocked("")).containsExactly(BLOCK.value());
    }

    @Test
    void what_failed_says_why_until_it_comes_to_be_so() {
        append(
                requested(ACTION),
                ThreatHistory.asked(ACTION),
                new BlockTargetRejected(BLOCK, SOURCE, child(PARENT), "nonexistent alias X"));
        assertThat(block().targets())
                .containsExactly(
                        new BlockView.Target(
                                SOURCE.value(), "failed", "nonexistent alias X", child(PARENT)));
        append(new BlockObserved(BLOCK, SOURCE, BlockState.ACTIVE));
        assertThat(block().targets().getFirst().status()).isEqualTo("active");
    }

    @Test
    void a_block_leaves_with_its_last_source_and_the_past_keeps_it() {
        append(requested(ACTION), ThreatHistory.asked(ACTION));
        long before = side.history.head();
        ThreatQueries queries = new ThreatQueries(threats, blocks, side.sights);
        assertThat(queries.on(new ListBlocks(SOURCE, 0))).hasSize(1);
        append(new BlockSourceForgotten(BLOCK, SOURCE));
        assertThat(queries.on(new ListBlocks(SOURCE, 0))).isEmpty();
        assertThat(blocked("")).isEmpty();
        When then = new When("pos:" + before, null);
        assertThat(listed.one(VIEWER, BLOCK.value(), then).getBody()).isNotNull();
    }

    @Test
    void the_dashboard_has_what_is_new_and_what_is_blocked() {
        append(
                seen(1, Severity.CRITICAL),
                ThreatHistory.seenAt(2, NOW.minusSeconds(60)),
                requested(ACTION),
                ThreatHistory.asked(ACTION));
        ThreatsSnapshot snapshot = new ThreatsSnapshot(threats, blocks, CLOCK);
        assertThat(snapshot.entries(Scope.now(ORG)))
                .extracting(Entry::key)
                .containsExactly(threatAt(2).key(), BLOCK.key());
    }

    private static ThreatId threatAt(int number) {
        return ThreatHistory.threat(number, NOW.minusSeconds(60));
    }

    private BlockView block() {
        return Objects.requireNonNull(listed.one(VIEWER, BLOCK.value(), NOW_READ).getBody());
    }

    private List<String> blocked(@Nullable String all) {
        return Objects.requireNonNull(listed.list(VIEWER, all, listing(null, null, null)).getBody())
                .items()
                .stream()
                .map(BlockView::ip)
                .toList();
    }

    private List<Integer> ids(ThreatFilter filter) {
        return Objects.requireNonNull(
                        events.list(VIEWER, filter, listing(null, null, null)).getBody())
                .items()
                .stream()
                .map(ThreatView::sid)
                .map(sid -> Objects.requireNonNull(sid).intValue())
                .toList();
    }

    private static ThreatFilter filter(String name, String value) {
        return new ThreatFilter(
                name.equals("source") ? value : null,
                name.equals("category") ? value : null,
                name.equals("severity") ? value : null,
                name.equals("action") ? value : null,
                name.equals("src_ip") ? value : null,
                name.equals("dst_ip") ? value : null,
                name.equals("q") ? value : null,
                name.equals("from") ? value : null,
                name.equals("to") ? value : null);
    }

    @Test
    void an_ended_command_changes_no_row() {
        append(
                requested(ACTION),
                ThreatHistory.asked(ACTION),
                new BlockEnded(BLOCK, PARENT, CommandStatus.REJECTED, "0 of 1 confirmed"));
        assertThat(block().targets().getFirst().status()).isEqualTo("pending");
    }
}
