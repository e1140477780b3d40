package com.opscenter.power.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.commands.api.TargetSites;
import com.opscenter.views.Reads;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Our label of a PDU, else what the device calls itself.
@Component
class PduNames implements TargetNames, TargetSites {

    private final Reads reads;

    PduNames(Reads reads) {
        this.reads = reads;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        return key.startsWith("pdu/")
                ? reads.in(orgId, db -> Pdus.VIEW.find(db, null, key))
                        .map(row -> row.value().shownName())
                : Optional.empty();
    }

    @Override
    public Map<String, String> sitesOf(String orgId, Collection<String> keys) {
        return reads.in(orgId, db -> Pdus.VIEW.sites(db, keys));
    }
}
