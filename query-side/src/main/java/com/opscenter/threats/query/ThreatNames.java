package com.opscenter.threats.query;

import com.opscenter.commands.api.TargetNames;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockTargetId;
import com.opscenter.threats.api.ThreatId;
import com.opscenter.views.Moment;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Security events are called by their signature, blocks by their address.
@Component
class ThreatNames implements TargetNames {

    private final ThreatRows threats;

    ThreatNames(ThreatRows threats) {
        this.threats = threats;
    }

    @Override
    public Optional<String> nameOf(String orgId, String key) {
        if (BlockTargetId.isKey(key)) {
            BlockTargetId target = BlockTargetId.ofKey(key);
            return Optional.of(
                    "%s at %s".formatted(target.block().value(), target.source().value()));
        }
        if (key.startsWith(BlockId.KEYS)) {
            return Optional.of(key.substring(BlockId.KEYS.length()));
        }
        return key.startsWith(ThreatId.KEYS)
                ? threats.row(orgId, Moment.NOW, key).map(row -> row.value().signal().signature())
                : Optional.empty();
    }
}
