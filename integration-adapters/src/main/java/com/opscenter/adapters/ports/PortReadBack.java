package com.opscenter.adapters.ports;

import com.opscenter.adapters.effects.ReadBack;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.network.api.PortCommand.ObservePort;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.sources.api.SourceId;
import org.springframework.stereotype.Component;

/// Ports that are read late.
@Component
final class PortReadBack implements ReadBack {

    private static final String PREFIX = "port/";

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public SourceId source(String key) {
        return new SourceId(port(key).owner().source());
    }

    @Override
    public void tell(SourceRunner runner, String key, String commandId) throws DeviceException {
        PortId port = port(key);
        PortReading reading =
                runner.talk(PortDevice.class, device -> device.port(new PortRef(port, "")));
        runner.reports()
                .send(new ObservePort(port, reading, commandId), runner.reports().newCorrelation());
        runner.observed(key, reading);
    }

    private static PortId port(String key) {
        return PortId.parse(key.substring(PREFIX.length()));
    }
}
