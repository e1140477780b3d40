package com.opscenter.adapters.switches;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.sources.api.SourceDraft;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/// One reading of a switch, as tests ask about it.
record ReadSwitch(Reading reading) {

    static ReadSwitch of(SourceDraft draft) throws DeviceException {
        try (SwitchDevice device = SwitchAccess.device(draft)) {
            return new ReadSwitch(device.read(true));
        }
    }

    SwitchReading device() {
        return (SwitchReading) value("switch/zyxel-1");
    }

    PortReading port(String number) {
        return (PortReading) value("port/zyxel-1/" + number);
    }

    List<PortReading> ports() {
        return reading.observations().stream()
                .map(Observation::value)
                .filter(PortReading.class::isInstance)
                .map(PortReading.class::cast)
                .toList();
    }

    private Record value(String key) {
        return reading.observations().stream()
                .filter(observation -> observation.key().equals(key))
                .map(Observation::value)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    OptionalLong sample(String metric) {
        return sample("switch/zyxel-1", metric);
    }

    OptionalLong portSample(String number, String metric) {
        return sample("port/zyxel-1/" + number, metric);
    }

    private OptionalLong sample(String key, String metric) {
        return reading.samples().stream()
                .filter(sample -> sample.key().equals(key) && sample.metric().equals(metric))
                .mapToLong(sample -> sample.value())
                .findFirst();
    }
}
