package com.opscenter.bench.live;

import com.opscenter.bench.writing.Outlets;
import com.opscenter.commands.api.Commands;
import com.opscenter.power.api.OutletState;
import java.time.Duration;

/// Outlets that are read in another state each time, at a steady rate, through the whole chain:
/// each observation is an event.
public final class SteadyObservations {

    /// A second.
    public static final int RATE = 1_000;

    public static final int PDUS = 200;
    public static final int OUTLETS = PDUS * Outlets.EACH;

    /// Before, the compiler of the JVM takes a quarter of two cores.
    private static final Duration WARM_UP = Duration.ofSeconds(75);

    private static final int WARM_UP_ROUNDS = 4;

    private final Outlets outlets;
    private int turn;

    /// Installs the outlets and warms up.
    public SteadyObservations(Commands commands) {
        outlets = new Outlets(commands);
        outlets.install(PDUS);
        for (int round = 0; round < WARM_UP_ROUNDS; round++) {
            outlets.observeAll(PDUS, round % 2 == 0 ? OutletState.OFF : OutletState.ON);
        }
        arrive(WARM_UP);
    }

    public void arrive(Duration time) {
        OutletState state = turn++ % 2 == 0 ? OutletState.OFF : OutletState.ON;
        OutletState other = state == OutletState.ON ? OutletState.OFF : OutletState.ON;
        Arrivals.at(
                RATE,
                time,
                turn,
                number ->
                        outlets.observe(
                                Outlets.outlet((int) (number % PDUS), (int) (number / PDUS)),
                                number / OUTLETS % 2 == 0 ? state : other));
    }
}
