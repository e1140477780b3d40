package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.PowerEthernet;
import com.opscenter.adapters.mib.SystemGroup;
import com.opscenter.adapters.snmp.Reply;
import com.opscenter.network.api.NetworkMetrics;
import com.opscenter.network.api.SwitchId;
import com.opscenter.telemetry.api.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// From a reply to samples; pure. What the device does not measure has no sample; zero is a value.
final class SwitchSamples {

    /// snmpEngineTime (RFC 3411), in seconds: it goes on where sysUpTime begins anew.
    static final OID ENGINE_TIME = new OID("1.3.6.1.6.3.10.2.1.3.0");

    private static final int TICKS = 100;

    private final Instant at;
    private final List<Sample> samples = new ArrayList<>();

    private SwitchSamples(Instant at) {
        this.at = at;
    }

    static List<Sample> ofDevice(SwitchId id, Layout layout, Reply reply, Instant at) {
        SwitchSamples made = new SwitchSamples(at);
        made.add(id.key(), NetworkMetrics.UPTIME, upTime(reply));
        made.add(id.key(), NetworkMetrics.CPU, layout.make().cpu(reply));
        made.add(id.key(), NetworkMetrics.POE_USED, PowerEthernet.usedMilliwatts(reply));
        layout.make()
                .milliCelsius(reply)
                .forEach((sensor, value) ->
                        made.add(
                                id.key(),
                                NetworkMetrics.temperature(word(sensor)),
                                OptionalLong.of(value)));
        return List.copyOf(made.samples);
    }

    static List<Sample> ofPower(String key, PoePort port, Instant at) {
        SwitchSamples made = new SwitchSamples(at);
        made.add(key, NetworkMetrics.POE_POWER, port.milliwatts());
        made.add(key, NetworkMetrics.POE_CURRENT, port.milliamps());
        made.add(key, NetworkMetrics.POE_VOLTAGE, port.decivolts());
        return List.copyOf(made.samples);
    }

    private static OptionalLong upTime(Reply reply) {
        OptionalLong ticks = reply.number(SystemGroup.upTime());
        return ticks.isEmpty()
                ? reply.number(ENGINE_TIME)
                : OptionalLong.of(
                        Math.max(ticks.getAsLong() / TICKS, reply.number(ENGINE_TIME).orElse(0)));
    }

    /// A sensor's name as part of a metric.
    private static String word(String sensor) {
        String word = sensor.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return word.replaceAll("^-|-$", "");
    }

    private void add(String key, String metric, OptionalLong value) {
        value.ifPresent(number -> samples.add(new Sample(key, metric, number, at)));
    }
}
