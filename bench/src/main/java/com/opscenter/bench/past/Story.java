package com.opscenter.bench.past;

import com.opscenter.history.api.Event;
import com.opscenter.power.api.Criticality;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletEvent.OutletDescribed;
import com.opscenter.power.api.OutletEvent.OutletStateObserved;
import com.opscenter.power.api.OutletEvent.OutletSwitchConfirmed;
import com.opscenter.power.api.OutletEvent.OutletSwitchDispatched;
import com.opscenter.power.api.OutletEvent.OutletSwitchRequested;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletState;
import com.opscenter.power.api.SwitchAction;
import com.opscenter.sources.api.HealthStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;

/// What happens to a [Fleet]: mostly outlets are read in another state, now and then somebody
/// switches one, a PDU comes near its limit, a source falls silent. The same each time.
final class Story {

    private static final int SWITCHES_IN_A_HUNDRED = 10;
    private static final int LOADS_IN_A_HUNDRED = 2;
    private static final int NAMES_IN_A_HUNDRED = 2;
    private static final int SILENCES_IN_A_HUNDRED = 1;
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final Random random = new Random(20_261_121);
    private final Queue<Event> next = new ArrayDeque<>();
    private final boolean[] off = new boolean[Fleet.OUTLETS];
    private final LoadState[] loads = new LoadState[Fleet.PDUS];
    private final boolean[] silent = new boolean[Fleet.PDUS];

    Story(Instant begin) {
        next.addAll(Fleet.first(begin));
    }

    Event next(Instant at) {
        if (next.isEmpty()) {
            happen(at);
        }
        return next.remove();
    }

    private void happen(Instant at) {
        int dice = random.nextInt(100);
        int outlet = random.nextInt(Fleet.OUTLETS);
        if ((dice -= SWITCHES_IN_A_HUNDRED) < 0) {
            switched(outlet, at);
        } else if ((dice -= LOADS_IN_A_HUNDRED) < 0) {
            loaded(outlet / Fleet.OUTLETS_EACH);
        } else if ((dice -= NAMES_IN_A_HUNDRED) < 0) {
            named(outlet);
        } else if (dice - SILENCES_IN_A_HUNDRED < 0) {
            fellSilent(outlet / Fleet.OUTLETS_EACH, at);
        } else {
            next.add(read(outlet));
        }
    }

    private void switched(int outlet, Instant at) {
        OutletId id = Fleet.outlet(outlet);
        String command = new UUID(random.nextLong(), random.nextLong()).toString();
        OutletState before = state(outlet);
        OutletStateObserved read = read(outlet);
        SwitchAction action = off[outlet] ? SwitchAction.OFF : SwitchAction.ON;
        next.add(new OutletSwitchRequested(id, command, action, before, at.plus(DEADLINE)));
        next.add(new OutletSwitchDispatched(id, command, at));
        next.add(read);
        next.add(new OutletSwitchConfirmed(id, command, state(outlet), false));
    }

    private OutletStateObserved read(int outlet) {
        off[outlet] = !off[outlet];
        return new OutletStateObserved(Fleet.outlet(outlet), Fleet.reading(outlet, state(outlet)));
    }

    private void loaded(int pdu) {
        loads[pdu] = loads[pdu] == LoadState.NEAR ? LoadState.NORMAL : LoadState.NEAR;
        next.add(Fleet.observed(pdu, loads[pdu]));
    }

    private void named(int outlet) {
        String name = "Server " + random.nextInt(1_000);
        next.add(new OutletDescribed(Fleet.outlet(outlet), name, false, Criticality.NORMAL, false));
    }

    private void fellSilent(int pdu, Instant at) {
        silent[pdu] = !silent[pdu];
        next.add(Fleet.health(pdu, silent[pdu] ? HealthStatus.OFFLINE : HealthStatus.ONLINE, at));
    }

    private OutletState state(int outlet) {
        return off[outlet] ? OutletState.OFF : OutletState.ON;
    }
}
