package com.opscenter.lab.pdu;

import com.opscenter.lab.load.Thresholds;
import com.opscenter.lab.outlet.Outlet;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// What each load draws now: its drift while the outlet is on, raised where a fault wants the unit
/// near its limit or over it.
final class Currents {

    private final List<Outlet> outlets;
    private final Faults faults;
    private final Map<Outlet, Integer> milliamps = new HashMap<>();

    Currents(List<Outlet> outlets, Faults faults) {
        this.outlets = outlets;
        this.faults = faults;
    }

    void measure(Thresholds limits) {
        outlets.forEach(o -> milliamps.put(o, o.milliamps()));
        faults.load().ifPresent(fault -> raise(fault, targetOf(fault, limits)));
    }

    private static int targetOf(Misbehavior fault, Thresholds limits) {
        return fault.mode() == Mode.OVERLOAD
                ? limits.over() * 1_050
                : (limits.near() + limits.over()) * 500;
    }

    /// Shares what is missing to the target among the loads concerned, by what they draw.
    private void raise(Misbehavior fault, int target) {
        List<Outlet> concerned =
                outlets.stream().filter(o -> o.on() && fault.concerns(o.number())).toList();
        long carried = concerned.stream().mapToLong(this::of).sum();
        long missing = target - (long) sum(_ -> true);
        if (carried > 0 && missing > 0) {
            concerned.forEach(
                    o -> milliamps.merge(o, (int) (missing * of(o) / carried), Integer::sum));
        }
    }

    int of(Outlet outlet) {
        return milliamps.getOrDefault(outlet, 0);
    }

    int sum(Predicate<Outlet> which) {
        return outlets.stream().filter(which).mapToInt(this::of).sum();
    }
}
