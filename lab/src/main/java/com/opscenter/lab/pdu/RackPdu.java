package com.opscenter.lab.pdu;

import com.opscenter.lab.load.Energy;
import com.opscenter.lab.load.Meter;
import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.mib.Moment;
import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.outlet.OutletCommand;
import com.opscenter.lab.outlet.Setting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A rack PDU: outlets, phases, banks, energy, faults, effects. Safe for many threads.
///
/// Nothing happens between two looks: [#during] first settles everything that is due.
public final class RackPdu implements Moment {

    /// The power factor of all loads together, in percent.
    public static final int POWER_FACTOR = 99;

    private static final Duration ENERGY_LOST_AT_MOST = Duration.ofMinutes(1);

    private final PduSpec spec;
    private final InstantSource clock;
    private final List<Outlet> outlets;
    private final List<Meter> phases;
    private final List<Meter> banks;
    private final Faults faults = new Faults();
    private final Effects effects;
    private final PduMemory memory;
    private final Currents currents;
    private final Energy energy;
    private String name;
    private Instant settled;
    private Instant walked;
    private Instant kept;

    /// A unit as its memory last knew it, or as specified when the memory is empty.
    public RackPdu(PduSpec spec, InstantSource clock, PduMemory memory) {
        this.spec = spec;
        this.clock = clock;
        this.memory = memory;
        effects = new Effects(memory);
        name = spec.name();
        outlets =
                IntStream.rangeClosed(1, spec.outlets().size())
                        .mapToObj(i ->
                                new Outlet(
                                        i, spec.outlets().get(i - 1), spec.timing(), spec.seed()))
                        .toList();
        var limits = new Thresholds(0, spec.rating().nearAmps(), spec.rating().amps());
        phases = meters(spec.phases(), limits);
        banks = meters(spec.banks(), limits);
        currents = new Currents(outlets, faults);
        energy = new Energy(outlets);
        settled = clock.instant();
        walked = settled;
        memory.state().ifPresent(this::restore);
        measure();
        kept = settled;
    }

    private void restore(PduState state) {
        name = state.name();
        for (int i = 0; i < Math.min(outlets.size(), state.outlets().size()); i++) {
            outlets.get(i).restore(state.outlets().get(i));
            energy.restore(outlets.get(i), state.outlets().get(i).wattMillis());
        }
        restore(phases, state.phases());
        restore(banks, state.banks());
    }

    private static void restore(List<Meter> meters, List<Thresholds> thresholds) {
        for (int i = 0; i < Math.min(meters.size(), thresholds.size()); i++) {
            meters.get(i).thresholds(thresholds.get(i));
        }
    }

    private PduState state() {
        return new PduState(
                name,
                outlets.stream().map(o -> o.state(energy.wattMillis(o))).toList(),
                phases.stream().map(Meter::thresholds).toList(),
                banks.stream().map(Meter::thresholds).toList());
    }

    private static List<Meter> meters(int count, Thresholds thresholds) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> new Meter(i, thresholds)).toList();
    }

    @Override
    public synchronized <T> T during(Supplier<T> work) {
        settle(clock.instant());
        return work.get();
    }

    private void settle(Instant now) {
        energy.flow(Duration.between(settled, now), this::watts);
        settled = now;
        outlets.forEach(outlet -> outlet.settle(now));
        long seconds = Duration.between(walked, now).toSeconds();
        walked = walked.plusSeconds(seconds);
        outlets.forEach(outlet -> outlet.drift(seconds));
        measure();
        if (Duration.between(kept, now).compareTo(ENERGY_LOST_AT_MOST) >= 0) {
            keep();
        }
    }

    private void keep() {
        memory.keep(state());
        kept = settled;
    }

    private void measure() {
        currents.measure(phases.getFirst().thresholds());
        phases.forEach(phase -> phase.read(currents.sum(o -> o.phase() == phase.number())));
        banks.forEach(bank -> bank.read(currents.sum(o -> o.bank() == bank.number())));
        energy.read(this::watts);
    }

    /// Lets a SET act, or not, as the faults demand.
    public synchronized SetOutcome apply(int outlet, Runnable action) {
        SetOutcome outcome = faults.outcomeOfSet(outlet);
        if (outcome.acted()) {
            action.run();
            measure();
            keep();
        }
        return outcome;
    }

    public synchronized void command(Outlet outlet, OutletCommand command) {
        outlet.command(command, clock.instant());
    }

    /// Changes one meter's thresholds.
    public synchronized void limit(Meter meter, Thresholds thresholds) {
        meter.thresholds(thresholds);
    }

    /// Changes one of the times of an outlet.
    public synchronized void set(Outlet outlet, Setting setting, int seconds) {
        switch (setting) {
            case ON_DELAY -> outlet.onDelay(seconds);
            case OFF_DELAY -> outlet.offDelay(seconds);
            case REBOOT_DURATION -> outlet.rebootSeconds(seconds);
        }
    }

    public synchronized void rename(Outlet outlet, String newName) {
        outlet.rename(newName);
    }

    /// Somebody pressed the button of the outlet at the device.
    public synchronized void press(int outlet, boolean on) {
        settle(clock.instant());
        outlets.get(outlet - 1).press(on);
        measure();
        keep();
    }

    public synchronized void breakWith(Misbehavior misbehavior) {
        faults.add(misbehavior);
    }

    public synchronized void mend() {
        faults.clear();
    }

    public synchronized List<Misbehavior> faults() {
        return faults.all();
    }

    public synchronized void record(Effect effect) {
        effects.add(effect);
    }

    /// Every SET since the last [#forgetEffects], oldest first.
    public synchronized List<Effect> effects() {
        return effects.all();
    }

    public synchronized void forgetEffects() {
        effects.forget();
    }

    public PduSpec spec() {
        return spec;
    }

    public Instant now() {
        return clock.instant();
    }

    public synchronized String name() {
        return name;
    }

    public synchronized void rename(String newName) {
        name = newName;
    }

    /// The outlets, the hidden loads of a metered unit included.
    public List<Outlet> outlets() {
        return outlets;
    }

    public List<Meter> phases() {
        return phases;
    }

    public List<Meter> banks() {
        return banks;
    }

    /// What the load behind an outlet draws, in milliamps; nothing while it is off.
    public synchronized int milliamps(Outlet outlet) {
        return currents.of(outlet);
    }

    public synchronized int totalMilliamps() {
        return currents.sum(_ -> true);
    }

    public synchronized int watts(Outlet outlet) {
        return (int) ((long) milliamps(outlet) * spec.rating().volts() * POWER_FACTOR / 100_000);
    }

    public synchronized int watts() {
        return outlets.stream().mapToInt(this::watts).sum();
    }

    public Energy energy() {
        return energy;
    }

    /// The outlets the agent shows: none on a metered unit.
    public List<Outlet> shownOutlets() {
        return spec.personality().switched() ? outlets : List.of();
    }
}
