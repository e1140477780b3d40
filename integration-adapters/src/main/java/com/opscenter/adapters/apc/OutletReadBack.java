package com.opscenter.adapters.apc;

import com.opscenter.adapters.effects.ReadBack;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.power.api.OutletCommand.ObserveOutlet;
import com.opscenter.power.api.OutletId;
import com.opscenter.power.api.OutletReading;
import com.opscenter.sources.api.SourceId;
import org.springframework.stereotype.Component;

/// Outlets that are read late.
@Component
final class OutletReadBack implements ReadBack {

    private static final String PREFIX = "outlet/";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public SourceId source(String key) {
        return new SourceId(outlet(key).pdu().source());
    }

    @Override
    public void tell(SourceRunner runner, String key, String commandId) throws DeviceException {
        OutletId outlet = outlet(key);
        OutletReading reading = runner.talk(ApcDevice.class, device -> device.outlet(outlet));
        runner.reports()
                .send(
                        new ObserveOutlet(outlet, reading, commandId),
                        runner.reports().newCorrelation());
        runner.observed(key, reading);
    }

    private static OutletId outlet(String key) {
        return OutletId.parse(key.substring(PREFIX.length()));
    }
}
