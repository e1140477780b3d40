package com.opscenter.commands.query;

import static com.opscenter.history.InMemoryHistory.ALICE;
import static com.opscenter.history.InMemoryHistory.ORG;
import static com.opscenter.views.ReadSide.listing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.CommandView.Step;
import com.opscenter.commands.api.FindSteps;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.ops.api.Scope;
import com.opscenter.power.api.OutletEvent.OutletDriftAccepted;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchDismissed;
import com.opscenter.power.api.OutletEvent.OutletSwitchDispatched;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletEvent.OutletSwitchTimedOut;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.SourceEvent.PollAnswered;
import com.opscenter.sources.api.SourceEvent.PollRequested;
import com.opscenter.sources.api.SourceId;
import com.opscenter.views.Doings;
import com.opscenter.views.KeysOfAlice;
import com.opscenter.views.ReadSide;
import com.opscenter.views.When;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsIT {

    private static final OutletId OUTLET = new OutletId("pdu-1:9");
    private static final Instant DEADLINE = Instant.parse("2026-11-21T13:00:15Z");
    private static final Caller ALICE_CALLS = ReadSide.viewer(ORG);
    private static final Caller AUDITOR = ReadSide.auditor(ORG);
    private static final CommandFilter ALL =
            new CommandFilter(null, null, null, null, null, null, null);

    private final ReadSide side = new ReadSide(new CommandsProjection());
    private final Doings doings = new Doings(new KeysOfAlice());
    private final CommandRows rows =
            new CommandRows(side.reads, side.pages, new ReadSide.Names(), doings, List.of());
    private final CommandChanges changes = new CommandChanges();
    private final CommandReadsEndpoint endpoint =
            new CommandReadsEndpoint(side.sights, rows, changes, doings);

    @AfterEach
    void end() {
        side.close();
    }

    @Test
    void a_command_shows_every_step_of_its_life() {
        append(asked("c1"));
        append(new OutletSwitchDispatched(OUTLET, "c1", DEADLINE));
        append(new OutletSwitchConfirmed(OUTLET, "c1", OutletState.OFF, false));
        CommandView command = one("c1", null);
        assertThat(command.status()).isEqualTo("confirmed");
        assertThat(command.observed()).isEqualTo("OFF");
        assertThat(command.undoable()).isTrue();
        assertThat(command.requestedBy().name()).isEqualTo("ALICE");
        assertThat(command.steps())
                .extracting(Step::status)
                .containsExactly("accepted", "dispatched", "confirmed");
    }

    @Test
    void a_command_that_asks_no_device_is_done_at_once() {
        append(new OutletDriftAccepted(OUTLET, "c1", OutletState.ON));
        CommandView command = one("c1", null);
        assertThat(command.status()).isEqualTo("confirmed");
        assertThat(command.endedAt()).isEqualTo(command.requestedAt());
        assertThat(new CommandSnapshot(rows).entries(Scope.now(ORG))).isEmpty();
        assertThat(new CommandsById(rows).byId(ORG, Set.of("c1", "c2"))).containsOnlyKeys("c1");
    }

    /// Whoever tells the steps of an advance may look when rows have moved on.
    @Test
    void every_step_belongs_to_one_stretch_of_positions() {
        append(asked("c1"));
        long asked = side.history.head();
        append(new OutletSwitchDispatched(OUTLET, "c1", DEADLINE));
        assertThat(steps(0, asked)).containsExactly("accepted");
        assertThat(steps(asked, side.history.head())).containsExactly("dispatched");
    }

    @Test
    void an_unknown_command_warns_until_it_is_dismissed() {
        UnsettledCommands verdict = new UnsettledCommands(rows);
        append(asked("c1"));
        append(new OutletSwitchTimedOut(OUTLET, "c1"));
        assertThat(verdict.conditions(Scope.now(ORG))).hasSize(1);
        append(new OutletSwitchDismissed(OUTLET, "c1", CommandStatus.UNKNOWN, "looked at it"));
        assertThat(verdict.conditions(Scope.now(ORG))).isEmpty();
        assertThat(one("c1", null).dismissed()).isTrue();
        assertThat(one("c1", null).status()).isEqualTo("unknown");
    }

    @Test
    void a_poll_that_was_not_answered_leaves_nothing_in_doubt() {
        SourceId source = new SourceId("pdu-1");
        append(new PollRequested(source, "c1", DEADLINE));
        append(new PollAnswered(source, "c1", false, "not answered before the deadline"));
        assertThat(one("c1", null).status()).isEqualTo("unknown");
        assertThat(new UnsettledCommands(rows).conditions(Scope.now(ORG))).isEmpty();
    }

    @Test
    void others_commands_are_for_auditors() {
        append(asked("c1"));
        side.history.append(ORG, new Actor(Actor.Type.USER, "carol"), null, asked("c2"));
        side.projecting.settle();
        assertThat(ids(ALICE_CALLS, ALL)).containsExactly("c1");
        assertThat(ids(AUDITOR, ALL)).containsExactly("c2", "c1");
        assertThatThrownBy(() -> endpoint.one(ALICE_CALLS, "c2", null, new When(null, null)))
                .hasMessageContaining("not-found");
    }

    @Test
    void lists_are_filtered_by_status_target_time_and_openness() {
        append(asked("c1"));
        append(new OutletSwitchTimedOut(OUTLET, "c1"));
        append(asked("c2"));
        assertThat(ids(AUDITOR, filter("unknown", null))).containsExactly("c1");
        assertThat(ids(AUDITOR, filter(null, ""))).containsExactly("c2");
        assertThat(
                        ids(
                                AUDITOR,
                                new CommandFilter(
                                        null,
                                        null,
                                        null,
                                        "outlet/pdu-1/9",
                                        "power.SwitchOutlet",
                                        "2026-11-21T13:00:02Z",
                                        "2026-11-21T14:00:00Z")))
                .containsExactly("c2");
        assertThatThrownBy(() -> ids(AUDITOR, filter("done", null))).hasMessageContaining("status");
    }

    @Test
    void what_a_key_asked_for_is_its_owners_and_no_other_keys() {
        side.history.append(ORG, KeysOfAlice.ONE, null, asked("c1"));
        side.history.append(ORG, KeysOfAlice.OTHER, null, asked("c2"));
        side.projecting.settle();
        CommandFilter mine = new CommandFilter(null, "", null, null, null, null, null);
        assertThat(ids(ALICE_CALLS, mine)).containsExactly("c2", "c1");
        assertThat(one("c1", null).requestedBy().type()).isEqualTo("apiKey");
        Caller key = KeysOfAlice.caller(ALICE_CALLS);
        assertThat(ids(key, ALL)).containsExactly("c1");
        assertThatThrownBy(() -> endpoint.one(key, "c2", null, new When(null, null)))
                .hasMessageContaining("not-found");
        assertThat(rows.steps(new FindSteps.OfRequester(ORG, ALICE, 0))).hasSize(2);
        assertThat(doings.behind(KeysOfAlice.ONE)).contains(KeysOfAlice.ONE, ALICE);
    }

    @Test
    void whoever_waits_is_answered_with_the_end() {
        append(asked("c1"));
        Thread device =
                Thread.ofVirtual()
                        .start(() ->
                                append(
                                        new OutletSwitchConfirmed(
                                                OUTLET, "c1", OutletState.OFF, false)));
        assertThat(one("c1", "30").status()).isEqualTo("confirmed");
        assertThat(device.isInterrupted()).isFalse();
        assertThatThrownBy(() -> one("c1", "31")).hasMessageContaining("wait");
    }

    private static CommandFilter filter(@Nullable String status, @Nullable String open) {
        return new CommandFilter(status, null, open, null, null, null, null);
    }

    private static Event asked(String command) {
        return new OutletSwitchRequested(
                OUTLET, command, SwitchAction.OFF, OutletState.ON, DEADLINE);
    }

    private List<String> ids(Caller caller, CommandFilter filter) {
        var page = endpoint.list(caller, filter, listing(null, null, null)).getBody();
        return Objects.requireNonNull(page).items().stream().map(CommandView::id).toList();
    }

    private CommandView one(String id, @Nullable String wait) {
        return Objects.requireNonNull(
                endpoint.one(ALICE_CALLS, id, wait, new When(null, null)).getBody());
    }

    private List<String> steps(long after, long upTo) {
        return rows.steps(new FindSteps.OfCommands(Set.of("command/c1"), after, upTo)).stream()
                .map(CommandView::status)
                .toList();
    }

    private void append(Event event) {
        side.history.append(ORG, ALICE, "because", event);
        side.projecting.settle();
    }
}
