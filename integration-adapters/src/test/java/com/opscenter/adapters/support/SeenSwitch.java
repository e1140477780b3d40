package com.opscenter.adapters.support;

import com.opscenter.network.api.PortId;
import com.opscenter.network.api.PortReading;
import com.opscenter.network.api.SwitchId;
import com.opscenter.network.api.SwitchReading;
import com.opscenter.telemetry.api.Sample;
import java.util.NoSuchElementException;
import java.util.OptionalLong;

/// One reading of the switch that tests call [#SWITCH], as they ask it.
public record SeenSwitch(Reading reading) {

    public static final SwitchId SWITCH = new SwitchId("sw-1");

    private <R> R observed(String key, Class<R> type) {
        return reading.observations().stream()
                .filter(one -> one.key().equals(key))
                .map(one -> type.cast(one.value()))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(key));
    }

    public SwitchReading device() {
        return observed(SWITCH.key(), SwitchReading.class);
    }

    public PortReading port(String number) {
        return observed(key(number), PortReading.class);
    }

    public OptionalLong sample(String metric) {
        return sampled(SWITCH.key(), metric);
    }

    public OptionalLong sample(String number, String metric) {
        return sampled(key(number), metric);
    }

    private OptionalLong sampled(String key, String metric) {
        return reading.samples().stream()
                .filter(one -> one.key().equals(key) && one.metric().equals(metric))
                .mapToLong(Sample::value)
                .findFirst();
    }

    private static String key(String number) {
        return PortId.of(SWITCH, number).key();
    }
}
