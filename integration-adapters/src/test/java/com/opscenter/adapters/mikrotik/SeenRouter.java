package com.opscenter.adapters.mikrotik;

import com.opscenter.adapters.support.Reading;
import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.telemetry.api.Sample;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/// One reading, as tests ask it.
record SeenRouter(Reading reading) {

    private <R> R observed(String key, Class<R> type) {
        return reading.observations().stream()
                .filter(one -> one.key().equals(key))
                .map(one -> type.cast(one.value()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    SwitchReading device() {
        return observed(RouterAccess.SWITCH.key(), SwitchReading.class);
    }

    PortReading port(String number) {
        return observed(key(number), PortReading.class);
    }

    OptionalLong sample(String metric) {
        return sampled(RouterAccess.SWITCH.key(), metric);
    }

    OptionalLong sample(String number, String metric) {
        return sampled(key(number), metric);
    }

    private OptionalLong sampled(String key, String metric) {
        return reading.samples().stream()
                .filter(one -> one.key().equals(key) && one.metric().equals(metric))
                .mapToLong(Sample::value)
                .findFirst();
    }

    private static String key(String number) {
        return PortId.of(RouterAccess.SWITCH, number).key();
    }
}
