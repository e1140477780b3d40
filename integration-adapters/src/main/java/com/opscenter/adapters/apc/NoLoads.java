package com.opscenter.adapters.apc;

import com.opscenter.power.api.LoadState;
import java.util.List;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// A unit that measures nothing.
final class NoLoads implements LoadTree {

    @Override
    public List<OID> objects() {
        return List.of();
    }

    @Override
    public Loads read(Supported reply) {
        return new Loads(
                List.of(),
                List.of(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                LoadState.UNKNOWN);
    }
}
