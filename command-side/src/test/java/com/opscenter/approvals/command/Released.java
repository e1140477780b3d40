package com.opscenter.approvals.command;

import com.opscenter.approvals.api.ApprovalCommand;
import com.opscenter.approvals.api.ApprovalCommand.RecordNotCarriedOut;
import com.opscenter.approvals.api.ApprovalCommand.RecordPartlyCarriedOut;
import com.opscenter.approvals.api.ApprovalEvent;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalGranted;
import com.opscenter.approvals.api.ApprovalEvent.ApprovalRequested;
import com.opscenter.approvals.api.ApprovalId;
import com.opscenter.approvals.api.Waiting;
import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.DeferredCommands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.commands.command.Decision;
import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.testing.ReadableSeals;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/// Somebody's suspension to which a second person has agreed, and what becomes of it.
final class Released implements Commands, Callers {

    static final ApprovalId ID = new ApprovalId("1f0c7a52-6f0b-3c8e-9d0a-2f6b1c7d8e90");
    static final Caller ADA = Caller.own(new Actor(Actor.Type.USER, "ada"), SystemOrganization.ID);
    static final Asker NOW = new Asker(new UserId("ada"), Set.of("viewer"));

    private static final Asker THEN = new Asker(new UserId("ada"), Set.of("viewer", "admin"));
    private static final SuspendUser ASKED = new SuspendUser(new UserId("bob"), THEN);
    private static final SuspendUser AS_WELL = new SuspendUser(new UserId("carol"), THEN);

    private final MemoryHistory history = new MemoryHistory();
    private final List<Sent> suspensions = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private final WhenCommandIsReleasedThenCarryItOut reaction;
    private @Nullable Refusal refusal;
    private int refusedFrom = 1;
    private boolean isLost;
    private boolean isLockedOut;

    record Sent(Command command, CommandContext context) {}

    Released() {
        this(List.of(ASKED));
    }

    /// Two of one request.
    static Released two() {
        return new Released(List.of(ASKED, AS_WELL));
    }

    private Released(List<Command> asked) {
        HeldForm form = new HeldForm(new ReadableSeals());
        history.append(
                ADA.actor(),
                List.of(new ApprovalRequested(ID, waiting(asked)), new ApprovalGranted(ID, null)));
        reaction =
                new WhenCommandIsReleasedThenCarryItOut(
                        history, this, new Carrying(this, form, history, features()), this);
    }

    private static Waiting waiting(List<Command> asked) {
        return new Waiting(
                "identity.SuspendUser",
                ASKED.targetId(),
                "suspend-user",
                null,
                "users:write",
                List.of(List.of("users:write@platform")),
                List.of(),
                new ReadableSeals().seal(ID.stream(), HeldJson.write(asked)),
                7L,
                "ada",
                SystemOrganization.ID,
                Instant.parse("2026-11-30T18:15:00Z"));
    }

    private static ObjectProvider<DeferredCommands> features() {
        DeferredCommands people =
                new DeferredCommands() {
                    @Override
                    public boolean owns(Command command) {
                        return command instanceof SuspendUser;
                    }

                    @Override
                    public Command anew(Command asked, Caller caller) {
                        return new SuspendUser(((SuspendUser) asked).user(), NOW);
                    }
                };
        return new ObjectProvider<>() {
            @Override
            public Stream<DeferredCommands> stream() {
                return Stream.of(people);
            }
        };
    }

    void react() throws Exception {
        StoredEvent granted = history.byPosition(2).orElseThrow();
        ApprovalGranted event = (ApprovalGranted) Objects.requireNonNull(granted.payload());
        reaction.react(event, granted, false);
    }

    void refuse(Refusal why) {
        refusal = why;
    }

    /// All before this one, counted from 1, are accepted.
    void refuseFrom(int number, Refusal why) {
        refusedFrom = number;
        refusal = why;
    }

    void loseWhatIsTold() {
        isLost = true;
    }

    void keepWhatIsTold() {
        isLost = false;
    }

    void locksOut() {
        isLockedOut = true;
    }

    List<Sent> suspensions() {
        return List.copyOf(suspensions);
    }

    List<String> told() {
        return List.copyOf(told);
    }

    @Override
    public Outcome send(Command command, CommandContext context) {
        if (command instanceof ApprovalCommand end) {
            return tell(end);
        }
        suspensions.add(new Sent(command, context));
        if (refusal != null && suspensions.size() >= refusedFrom) {
            return new Outcome.Refused(refusal, 0);
        }
        List<Event> events = List.of(new UserSuspended(((SuspendUser) command).user()));
        return new Outcome.Accepted(history.append(events, context.commandId()), List.of(), false);
    }

    private Outcome tell(ApprovalCommand end) {
        if (isLost) {
            throw new StorageUnavailableException("It crashed");
        }
        ApprovalStory story = ApprovalStory.of(ID, history).orElseThrow();
        if (!(ApprovalDecider.decide(end, story.state())
                instanceof Decision.Accepted<ApprovalEvent>(var events, _))) {
            throw new AssertionError("refused: " + end);
        }
        told.add(
                switch (end) {
                    case RecordNotCarriedOut(_, var code, _) -> "RecordNotCarriedOut " + code;
                    case RecordPartlyCarriedOut(_, var done, var of, var code, _) ->
                            "RecordPartlyCarriedOut %d of %d %s".formatted(done, of, code);
                    default -> end.getClass().getSimpleName();
                });
        return new Outcome.Accepted(history.append(events), List.copyOf(events), false);
    }

    @Override
    public Rehearsal rehearse(Command command, CommandContext context) {
        return new Rehearsal.WouldHappen(List.of());
    }

    @Override
    public Optional<Caller> ofActor(Actor actor, String orgId) {
        return isLockedOut ? Optional.empty() : Optional.of(ADA);
    }

    @Override
    public Optional<Caller> ofActor(Actor actor) {
        return ofActor(actor, SystemOrganization.ID);
    }

    @Override
    public Optional<Caller> ofAuthorization(String header, String address) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> actingFor(Caller caller, String orgId) {
        return Optional.empty();
    }

    @Override
    public Optional<Caller> refresh(Caller caller) {
        return Optional.of(caller);
    }
}
