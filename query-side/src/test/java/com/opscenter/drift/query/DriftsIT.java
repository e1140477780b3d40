package com.opscenter.drift.query;

import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.NOW;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.drift.api.DriftId;
import com.opscenter.drift.api.DriftSubjects;
import com.opscenter.drift.api.DriftView;
import com.opscenter.drift.api.FindDrift;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.query.PlainSeals;
import com.opscenter.network.api.PortAspect;
import com.opscenter.network.api.PortEvent.PortDriftEnded;
import com.opscenter.network.api.PortEvent.PortDrifted;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortSetting;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition.Severity;
import com.opscenter.power.api.OutletEvent.OutletDriftAccepted;
import com.opscenter.power.api.OutletEvent.OutletDrifted;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DriftsIT {

    private static final Caller VIEWER = ReadSide.viewer(ORG);
    private static final Caller STRANGER = ReadSide.viewer("00000000-0000-4000-8000-00000000000f");
    private static final OutletId OUTLET = new OutletId("pdu-1:9");
    private static final PortId PORT = new PortId("zyxel-1:17");
    private static final OutletDrifted OFF_BECAME_ON =
            new OutletDrifted(OUTLET, OutletState.OFF, OutletState.ON, "c1");
    private static final PortDrifted POE_LOST =
            new PortDrifted(PORT, PortAspect.POE, PortSetting.ON, PortSetting.OFF, "gone");
    private static final DriftFilter ALL = new DriftFilter(null, null, null);

    private final ReadSide side = new ReadSide(new DriftsProjection());
    private final Drifts drifts =
            new Drifts(List.of(new OneOutlet()), DriftsIT::asked, new PlainSeals());
    private final DriftRows rows = new DriftRows(side.reads, side.pages, drifts);
    private final DriftReadsEndpoint endpoint = new DriftReadsEndpoint(side.sights, rows);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_drift_tells_what_is_wanted_by_whom_and_what_is_there_instead() {
        append(OFF_BECAME_ON);
        DriftView drift = one("outlet:pdu-1:9:power");
        assertThat(drift.key()).isEqualTo("drift/outlet/pdu-1/9/power");
        assertThat(drift.domain()).isEqualTo("infra");
        assertThat(drift.kind()).isEqualTo("outlet");
        assertThat(drift.target()).isEqualTo(new DriftView.Target("outlet/pdu-1/9", "NAS"));
        assertThat(drift.source()).isEqualTo("pdu-1");
        assertThat(drift.wanted()).isEqualTo("OFF");
        assertThat(drift.observed()).isEqualTo("ON");
        assertThat(drift.enforceable()).isTrue();
        assertThat(drift.needsConfirmation()).isTrue();
        DriftView.WantedBy by = Objects.requireNonNull(drift.wantedBy());
        assertThat(by.commandId()).isEqualTo("c1");
        assertThat(by.action()).isEqualTo("off");
        assertThat(by.requester().name()).isEqualTo("Alice");
    }

    @Test
    void what_nobody_knows_any_more_is_left_open() {
        append(POE_LOST);
        DriftView drift = one("port:zyxel-1:17:poe");
        assertThat(drift.target().name()).isNull();
        assertThat(drift.wantedBy()).isNull();
        assertThat(drift.enforceable()).isFalse();
        assertThat(drift.freshness()).isEqualTo("unknown");
    }

    @Test
    void a_drift_is_listed_as_long_as_it_lasts_and_the_past_keeps_it() {
        append(new OutletSwitchConfirmed(OUTLET, "c1", OutletState.OFF, false));
        assertThat(ids(ALL, null)).isEmpty();
        append(OFF_BECAME_ON, POE_LOST);
        String both = "pos:" + side.history.head();
        append(
                new OutletDriftAccepted(OUTLET, "c2", OutletState.ON),
                new PortDriftEnded(PORT, PortAspect.POE));
        assertThat(ids(ALL, null)).isEmpty();
        assertThat(ids(ALL, both)).containsExactly("port:zyxel-1:17:poe", "outlet:pdu-1:9:power");
        append(new OutletDrifted(OUTLET, OutletState.ON, OutletState.OFF, "c2"));
        assertThat(one("outlet:pdu-1:9:power").wanted()).isEqualTo("ON");
    }

    @Test
    void lists_are_filtered_by_domain_kind_and_target() {
        append(OFF_BECAME_ON, POE_LOST);
        assertThat(ids(new DriftFilter("infra", null, null), null)).hasSize(2);
        assertThat(ids(new DriftFilter("identity,billing", null, null), null)).isEmpty();
        assertThat(ids(new DriftFilter(null, "port", null), null))
                .containsExactly("port:zyxel-1:17:poe");
        assertThat(ids(new DriftFilter(null, null, "outlet/pdu-1/9"), null))
                .containsExactly("outlet:pdu-1:9:power");
        assertThatThrownBy(() -> ids(new DriftFilter("moon", null, null), null))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("domain");
    }

    @Test
    void each_drift_warns() {
        append(OFF_BECAME_ON, POE_LOST);
        assertThat(new StandingDrifts(rows, drifts).conditions(Scope.now(ORG)))
                .allSatisfy(condition -> {
                    assertThat(condition.severity()).isEqualTo(Severity.WARNING);
                    assertThat(condition.link()).isEqualTo("/ops/drift");
                })
                .extracting(condition -> condition.text())
                .containsExactly(
                        "NAS: power is ON, wanted OFF", "port/zyxel-1/17: PoE is OFF, wanted ON");
        append(new PortDriftEnded(PORT, PortAspect.POE));
        assertThat(new StandingDrifts(rows, drifts).conditions(Scope.now(ORG))).hasSize(1);
    }

    @Test
    void the_dashboard_has_those_that_stand() {
        DriftSnapshot part = new DriftSnapshot(rows);
        append(OFF_BECAME_ON, POE_LOST);
        assertThat(part.entries(Scope.now(ORG)))
                .extracting(entry -> entry.key())
                .containsExactly("drift/outlet/pdu-1/9/power", "drift/port/zyxel-1/17/poe");
        assertThat(part.entries(Scope.now(ORG), Set.of("drift/port/zyxel-1/17/poe"))).hasSize(1);
    }

    @Test
    void another_organization_sees_none_and_the_write_side_finds_its_own() {
        append(OFF_BECAME_ON);
        DriftId id = OUTLET.drift();
        assertThatThrownBy(() -> endpoint.one(STRANGER, id.value(), new When(null, null)))
                .hasMessageContaining("not-found");
        assertThatThrownBy(() -> endpoint.one(VIEWER, "outlet", new When(null, null)))
                .hasMessageContaining("not-found");
        assertThat(new DriftQueries(rows, side.sights).on(new FindDrift(id, 0))).isPresent();
    }

    private void append(Event... events) {
        for (Event event : events) {
            side.history.append(event);
        }
        side.projecting.settle();
    }

    private DriftView one(String id) {
        return Objects.requireNonNull(endpoint.one(VIEWER, id, new When(null, null)).getBody());
    }

    private List<String> ids(DriftFilter filter, @Nullable String at) {
        return Objects.requireNonNull(
                        endpoint.list(VIEWER, filter, listing(at, null, null)).getBody())
                .items()
                .stream()
                .map(DriftView::id)
                .toList();
    }

    private static Map<String, CommandView> asked(String orgId, Set<String> ids) {
        return ids.contains("c1") ? Map.of("c1", OneOutlet.switchedOff()) : Map.of();
    }

    /// A feature that knows outlet 9 alone.
    private static final class OneOutlet implements DriftSubjects {

        @Override
        public Map<String, Subject> subjects(Scope scope, Set<String> keys) {
            return keys.contains(OUTLET.key())
                    ? Map.of(
                            OUTLET.key(),
                            new Subject("NAS", "pdu-1", NOW, 30, "fresh", true, Set.of("power")))
                    : Map.of();
        }

        static CommandView switchedOff() {
            return new CommandView(
                    "command/c1",
                    "c1",
                    "power.SwitchOutlet",
                    new CommandView.Target(OUTLET.key(), "NAS"),
                    "off",
                    "OFF",
                    "confirmed",
                    null,
                    "OFF",
                    new CommandView.Requester("user", "alice", "Alice"),
                    null,
                    "maintenance",
                    NOW,
                    NOW,
                    NOW,
                    NOW,
                    null,
                    "story",
                    null,
                    true,
                    false,
                    List.of(),
                    List.of(),
                    1,
                    1);
        }
    }
}
