package com.opscenter.adapters.apc;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.adapters.support.Reading;
import com.opscenter.adapters.support.Reading.Observation;
import com.opscenter.power.api.OutletReading;
import com.opscenter.power.api.PduReading;
import com.opscenter.sources.api.SourceDraft;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/// One reading of a unit, as tests ask about it.
record ReadUnit(Reading reading) {

    static ReadUnit of(SourceDraft draft) throws DeviceException {
        try (ApcDevice device = LabAccess.device(draft)) {
            return new ReadUnit(device.read(true));
        }
    }

    PduReading pdu() {
        return (PduReading) value("pdu/pdu-1");
    }

    OutletReading outlet(int number) {
        return (OutletReading) value("outlet/pdu-1/" + number);
    }

    PduReading pdu(String id) {
        return (PduReading) value("pdu/" + id);
    }

    /// @param key such as `pdu-1.2/3`
    OutletReading outlet(String key) {
        return (OutletReading) value("outlet/" + key);
    }

    private Record value(String key) {
        return reading.observations().stream()
                .filter(observation -> observation.key().equals(key))
                .map(Observation::value)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    OptionalLong sample(String metric) {
        return sample("pdu/pdu-1", metric);
    }

    OptionalLong outletSample(int number, String metric) {
        return sample("outlet/pdu-1/" + number, metric);
    }

    OptionalLong sample(String key, String metric) {
        return reading.samples().stream()
                .filter(sample -> sample.key().equals(key) && sample.metric().equals(metric))
                .mapToLong(sample -> sample.value())
                .findFirst();
    }
}
