package com.opscenter.adapters.mikrotik;

import com.opscenter.network.api.PoeStatus;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// PoE out of one interface: how it is set (`poe-out`) and what it does (`poe-out-status`).
///
/// @param setting `auto-on`, `forced-on` or `off`
record Poe(String setting, Row monitor) {

    private static final String STATUS = "poe-out-status";

    /// Absent where the interface gives no power, or does not say whether it does.
    static Optional<Poe> of(Interface port, Readout readout) {
        Row monitor = readout.of(Menu.POE_MONITOR, port.name()).orElse(new Row(Map.of()));
        return readout.of(Menu.POE, port.name())
                .flatMap(row -> row.text("poe-out"))
                .map(setting -> new Poe(setting, monitor))
                .filter(poe -> poe.isOff() || monitor.text(STATUS).isPresent());
    }

    private boolean isOff() {
        return setting.equals("off");
    }

    /// While it restarts the power by itself it gives none. What is none of the good words is a
    /// fault: there are a dozen of them, and later versions add more.
    PoeStatus status() {
        if (isOff()) {
            return PoeStatus.OFF;
        }
        return switch (monitor.text(STATUS).orElse("")) {
            case "powered-on" -> PoeStatus.DELIVERING;
            case "waiting-for-load" -> PoeStatus.SEARCHING;
            case "off", "disabled", "power-reset", "power_reset" -> PoeStatus.OFF;
            default -> PoeStatus.FAULT;
        };
    }

    OptionalLong milliwatts() {
        return monitor.thousandths("poe-out-power");
    }

    OptionalLong milliamps() {
        return monitor.number("poe-out-current");
    }

    OptionalLong decivolts() {
        OptionalLong milli = monitor.thousandths("poe-out-voltage");
        return milli.isEmpty() ? milli : OptionalLong.of(Math.round(milli.getAsLong() / 100.0));
    }
}
