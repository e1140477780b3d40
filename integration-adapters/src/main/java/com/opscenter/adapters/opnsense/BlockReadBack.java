package com.opscenter.adapters.opnsense;

import com.opscenter.adapters.effects.ReadBack;
import com.opscenter.adapters.opnsense.OpnsenseDevice.Listed;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockTargetId;
import org.springframework.stereotype.Component;

/// Lists that are read late.
@Component
final class BlockReadBack implements ReadBack {

    @Override
    public String prefix() {
        return BlockId.KEYS;
    }

    @Override
    public SourceId source(String key) {
        return BlockTargetId.ofKey(key).source();
    }

    @Override
    public void tell(SourceRunner runner, String key, String commandId) throws DeviceException {
        if (!runner.source().settings().kind().equals(OpnsenseKind.NAME)) {
            throw new DeviceException(HealthReason.CONFIGURATION, "Another kind reads this list.");
        }
        BlockTargetId target = BlockTargetId.ofKey(key);
        Listed reading = runner.talk(OpnsenseDevice.class, device -> device.look(target.block()));
        runner.reports()
                .send(
                        new ObserveBlock(
                                target.block(), target.source(), reading.state(), commandId),
                        runner.reports().newCorrelation());
        runner.observed(key, reading);
    }
}
