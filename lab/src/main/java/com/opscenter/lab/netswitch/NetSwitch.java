package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.Moment;
import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// A switch or a stack: ports, faults, effects. Safe for many threads.
public final class NetSwitch implements Moment {

    private final SwitchSpec spec;
    private final InstantSource clock;
    private final List<Port> ports = new ArrayList<>();
    private final Map<Mode, Misbehavior> faults = new EnumMap<>(Mode.class);
    private final List<PortEffect> effects = new ArrayList<>();
    private final Instant made;
    private Instant settled;
    private Runnable reboot = () -> {};
    private Runnable loseAnswer = () -> {};
    private int answersToReboot;

    public NetSwitch(SwitchSpec spec, InstantSource clock) {
        this.spec = spec;
        this.clock = clock;
        made = clock.instant();
        settled = made;
        for (int unit = 1; unit <= spec.units(); unit++) {
            for (int number = 1; number <= spec.ports().size(); number++) {
                boolean feeds = spec.poeWatts() > 0 && number <= spec.poePorts();
                ports.add(new Port(unit, number, spec.ports().get(number - 1), feeds, spec));
            }
        }
    }

    @Override
    public synchronized <T> T during(Supplier<T> work) {
        if (answersToReboot > 0 && --answersToReboot == 0) {
            reboot.run();
        }
        settle();
        return work.get();
    }

    private void settle() {
        Instant now = clock.instant();
        ports.forEach(port -> port.settle(made, settled, now));
        settled = now;
    }

    /// What was not saved is as it was; counters begin anew.
    public synchronized void boot() {
        settle();
        ports.forEach(port -> port.boot(settled));
    }

    /// Starts anew after so many answers.
    public synchronized void bootAfter(int answers, Runnable how) {
        answersToReboot = answers;
        reboot = how;
    }

    /// What makes the answer to a SET get lost.
    public synchronized void losingAnswers(Runnable how) {
        loseAnswer = how;
    }

    public synchronized void resetCounters() {
        settle();
        ports.forEach(Port::reset);
    }

    /// Lets a SET act, or not, as the faults demand.
    synchronized SetOutcome apply(int place, Runnable action) {
        SetOutcome outcome = outcomeOfSet(place);
        if (outcome.acted()) {
            action.run();
        }
        if (has(Mode.ANSWER_LOST, place)) {
            loseAnswer.run();
        }
        return outcome;
    }

    /// A refusal outweighs a lie.
    private SetOutcome outcomeOfSet(int place) {
        if (has(Mode.REFUSE, place)) {
            return SetOutcome.REFUSED;
        }
        if (has(Mode.LIE, place)) {
            return SetOutcome.LIED;
        }
        return has(Mode.ERROR_BUT_DONE, place) ? SetOutcome.DONE_WITH_ERROR : SetOutcome.DONE;
    }

    private boolean has(Mode mode, int place) {
        Misbehavior found = faults.get(mode);
        return found != null && (found.port() == 0 || found.port() == place);
    }

    void enable(Port port, boolean wanted) {
        port.enable(wanted, clock.instant());
    }

    void power(Port port, boolean wanted) {
        port.power(wanted, clock.instant());
    }

    /// Lets an order given at its command line act, or not, as the faults demand.
    ///
    /// @param object `inactive` for the port itself, `pwr` for its power
    public synchronized SetOutcome order(String user, String object, int place, boolean on) {
        Port port = ports.get(place - 1);
        SetOutcome outcome =
                apply(
                        place,
                        () -> {
                            if (object.equals("pwr")) {
                                power(port, on);
                            } else {
                                enable(port, on);
                            }
                        });
        record(new PortEffect(now(), 0, user, object, place, on ? "on" : "off", outcome, 0));
        return outcome;
    }

    /// Somebody pulled the cable of a port, or put it back.
    public synchronized void pull(int place, boolean out) {
        ports.get(place - 1).pull(out);
        settle();
    }

    /// Somebody set a port at the device.
    public synchronized void set(int place, boolean enabled) {
        enable(ports.get(place - 1), enabled);
    }

    public synchronized void breakWith(Misbehavior misbehavior) {
        faults.put(misbehavior.mode(), misbehavior);
    }

    public synchronized void mend() {
        faults.clear();
    }

    public synchronized List<Misbehavior> faults() {
        return List.copyOf(faults.values());
    }

    synchronized void record(PortEffect effect) {
        effects.add(effect);
    }

    /// Every SET since the last [#forgetEffects], oldest first.
    public synchronized List<PortEffect> effects() {
        return List.copyOf(effects);
    }

    public synchronized void forgetEffects() {
        effects.clear();
    }

    public SwitchSpec spec() {
        return spec;
    }

    public Instant now() {
        return clock.instant();
    }

    /// In the order of the device, all units.
    public List<Port> ports() {
        return List.copyOf(ports);
    }

    public synchronized int milliwatts() {
        return ports.stream().mapToInt(Port::milliwatts).sum();
    }
}
