package com.opscenter.jobs.command;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.Failed;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.JobUndo;
import com.opscenter.testing.LampCommand.TurnLamp;
import com.opscenter.testing.LampEvent.LampTurned;
import com.opscenter.testing.LampId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;

/// Turns lamps on, each for whom its row says; as many as the test lets it.
final class TurnLamps implements JobKind, JobUndo {

    static final Map<String, String> PARAMETERS = Map.of("on", "true");

    /// Whoever breaks what they touch.
    static final String CLUMSY = "clumsy";

    /// Whose words cannot be stored as they are.
    static final String RAW = "raw";

    private static final int ALL = 1_000_000;

    private Semaphore allowed = new Semaphore(ALL);
    private Runnable meanwhile = () -> {};

    /// No row before the test says so.
    void hold() {
        allowed = new Semaphore(0);
    }

    void allow(int rows) {
        allowed.release(rows);
    }

    /// Those, too, that are waiting already.
    void allowAll() {
        Semaphore before = allowed;
        allowed = new Semaphore(ALL);
        before.release(ALL);
    }

    /// What happens with each row.
    void meanwhile(Runnable something) {
        meanwhile = something;
    }

    boolean isAskedFor() {
        return allowed.hasQueuedThreads();
    }

    static JobItem row(String lamp, String by) {
        return new JobItem(0, new LampId(lamp).key(), by);
    }

    @Override
    public Set<Class<? extends Command>> gives() {
        return Set.of(TurnLamp.class);
    }

    @Override
    public String word() {
        return "turn-lamps";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Everywhere(Permission.of("power:execute"));
    }

    @Override
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        allowed.acquireUninterruptibly();
        meanwhile.run();
        String by = String.valueOf(item.payload());
        return switch (by) {
            case CLUMSY -> throw new NoClassDefFoundError("of a test");
            case RAW -> new Failed(new Refusal("lamp-broken", "\0".repeat(2_000)));
            default -> {
                boolean on = Boolean.parseBoolean(task.get("on"));
                yield hand.send(new TurnLamp(new LampId(item.id()), on, by));
            }
        };
    }

    @Override
    public Optional<JobUndo> undo() {
        return Optional.of(this);
    }

    @Override
    public Set<Class<? extends Event>> topic() {
        return Set.of(LampTurned.class);
    }

    @Override
    public ItemResult undo(JobTask task, JobItem item, Past past, JobHand hand) {
        LampTurned turned = (LampTurned) past.done().getFirst();
        return hand.send(new TurnLamp(turned.lamp(), !turned.on(), turned.by()));
    }
}
