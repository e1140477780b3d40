package com.opscenter.power.api;

import com.opscenter.telemetry.api.Metric;
import com.opscenter.telemetry.api.Unit;
import java.util.List;

/// The metrics of this feature, as `Sample` names them. What a device does not measure has none.
public final class PowerMetrics {

    /// Of a PDU, all phases together, or of an outlet.
    public static final String CURRENT = "currentDeciamps";

    public static final String POWER = "powerMilliwatts";

    /// Of a PDU: since its counter was last reset.
    public static final String ENERGY = "energyWattHours";

    public static final Metric ENERGY_USED = Metric.of("energy", "energy", Unit.WATT_HOURS, ENERGY);

    public static final List<Metric> OF_OUTLET =
            List.of(
                    Metric.of("current", "current", Unit.DECIAMPS, CURRENT),
                    Metric.of("power", "power", Unit.MILLIWATTS, POWER));

    public static final List<Metric> OF_PDU =
            List.of(
                    Metric.of("current", "current", Unit.DECIAMPS, CURRENT),
                    Metric.of("power", "power", Unit.MILLIWATTS, POWER),
                    Metric.of("voltage", "voltage", Unit.DECIVOLTS, phase(1) + "voltageDecivolts"),
                    ENERGY_USED);

    private PowerMetrics() {}

    /// Begin of the metrics of one phase.
    public static String phase(int number) {
        return "phase." + number + '.';
    }
}
