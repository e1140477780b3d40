package com.opscenter.adapters.blocks;

import com.opscenter.adapters.blocks.BlockingDevice.Listed;
import com.opscenter.adapters.effects.ReadBack;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockCommand.ObserveBlock;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockTargetId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Lists that are read late.
@Component
final class BlockReadBack implements ReadBack {

    private final Set<String> kinds;

    BlockReadBack(List<BlockingConnector> connectors) {
        this.kinds =
                connectors.stream()
                        .map(BlockingConnector::kind)
                        .collect(Collectors.toUnmodifiableSet());
    }

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
        if (!kinds.contains(runner.source().settings().kind())) {
            throw new DeviceException(HealthReason.CONFIGURATION, "No list is kept there.");
        }
        BlockTargetId target = BlockTargetId.ofKey(key);
        Listed reading = runner.talk(BlockingDevice.class, device -> device.look(target.block()));
        runner.reports()
                .send(
                        new ObserveBlock(
                                target.block(), target.source(), reading.state(), commandId),
                        runner.reports().newCorrelation());
        runner.observed(key, reading);
    }
}
