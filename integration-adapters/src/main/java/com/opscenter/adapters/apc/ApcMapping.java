package com.opscenter.adapters.apc;

import com.opscenter.adapters.apc.LoadTree.Branch;
import com.opscenter.adapters.apc.LoadTree.Loads;
import com.opscenter.power.api.Capability;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.PduReading;
import com.opscenter.vocabulary.api.Deciamps;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// From a reply to readings; pure.
record ApcMapping(ApcUnit unit, Supported reply) {

    /// The outlets by number.
    Map<Integer, OutletReading> outlets() {
        Map<Integer, OutletReading> outlets = new TreeMap<>();
        unit.outlets()
                .forEach(outlet ->
                        outlets.put(outlet.number(), new OutletMapping(outlet, reply).reading()));
        return outlets;
    }

    PduReading pdu() {
        ApcIdentity identity = unit.identity();
        Loads loads = unit.loads().read(reply);
        Map<Integer, OutletReading> outlets = outlets();
        return new PduReading(
                "APC",
                identity.model(),
                identity.serial(),
                identity.firmware(),
                identity.name(),
                amps(identity.ratingAmps()),
                worst(loads),
                loads.phases().stream().map(ApcMapping::branch).toList(),
                loads.banks().stream().map(ApcMapping::branch).toList(),
                outlets.size(),
                capabilities(outlets));
    }

    /// What any of the outlets can.
    private static Set<Capability> capabilities(Map<Integer, OutletReading> outlets) {
        Set<Capability> all = EnumSet.noneOf(Capability.class);
        outlets.values().forEach(outlet -> all.addAll(outlet.capabilities()));
        return all;
    }

    private static LoadState worst(Loads loads) {
        List<LoadState> badness =
                List.of(
                        LoadState.UNKNOWN,
                        LoadState.NORMAL,
                        LoadState.LOW,
                        LoadState.NEAR,
                        LoadState.OVER);
        LoadState worst = loads.state();
        for (Branch branch :
                Stream.concat(loads.phases().stream(), loads.banks().stream()).toList()) {
            if (badness.indexOf(branch.state()) > badness.indexOf(worst)) {
                worst = branch.state();
            }
        }
        return worst;
    }

    private static PduReading.Branch branch(Branch branch) {
        return new PduReading.Branch(
                branch.number(),
                branch.state(),
                threshold(branch.low()),
                threshold(branch.near()),
                threshold(branch.over()));
    }

    private static @Nullable Deciamps threshold(OptionalLong amps) {
        return amps.isPresent() ? new Deciamps(amps.getAsLong() * 10) : null;
    }

    private static @Nullable Deciamps amps(@Nullable Long amps) {
        return amps == null ? null : new Deciamps(amps * 10);
    }
}
