package com.opscenter.adapters.trap;

import static com.opscenter.adapters.trap.TrapMeaning.clears;
import static com.opscenter.adapters.trap.TrapMeaning.raises;

import com.opscenter.alerts.api.Severity;
import com.opscenter.logs.api.LogSeverity;
import java.util.HashMap;
import java.util.Map;

/// Traps of APC (PowerNet-MIB, enterprise 318). What has a counterpart is a problem until that
/// comes; the text that comes along can contradict the trap, so it decides nothing.
final class PowerNetTraps {

    private static final String TRAPS = "1.3.6.1.4.1.318.0.";

    private final Map<String, TrapMeaning> all = new HashMap<>();

    private PowerNetTraps() {}

    static Map<String, TrapMeaning> all() {
        PowerNetTraps traps = new PowerNetTraps();
        traps.ups();
        traps.outlets();
        traps.racks();
        traps.supplies();
        return Map.copyOf(traps.all);
    }

    private void ups() {
        pair(5, "upsOnBattery", 9, "powerRestored", Severity.CRITICAL, "UPS on battery");
        pair(7, "lowBattery", 11, "returnFromLowBattery", Severity.CRITICAL, "UPS battery is low");
        pair(4, "upsDischarged", 38, "dischargeCleared", Severity.CRITICAL, "UPS discharged");
        pair(2, "upsOverload", 33, "upsOverloadCleared", Severity.CRITICAL, "UPS overload");
        pair(
                1,
                "communicationLost",
                8,
                "communicationEstablished",
                Severity.WARNING,
                "Communication with the UPS lost");
        pair(
                31,
                "smartAvrReducing",
                35,
                "smartAvrReducingOff",
                Severity.WARNING,
                "UPS lowers a high input voltage");
        pair(12, "upsTurnedOff", 30, "upsTurnedOn", Severity.CRITICAL, "UPS turned off");
        pair(
                17,
                "upsBatteryNeedsReplacement",
                36,
                "upsBatteryReplaced",
                Severity.WARNING,
                "UPS battery needs replacement");
    }

    private void outlets() {
        note(41, "outletOn");
        note(42, "outletOff");
        note(43, "outletReboot");
        note(268, "rPDUOutletOn");
        note(269, "rPDUOutletOff");
        note(270, "rPDUDeviceConfigChange");
        note(271, "rPDUOutletConfigChange");
        note(282, "rPDUPhaseConfigChange");
        note(283, "rPDUCancelPendingCommand");
        note(636, "apcTestTrap");
    }

    private void racks() {
        load(222, "rPDUBankPhaseLowLoad", Severity.INFO, "Low load");
        load(224, "rPDUBankPhaseNearOverload", Severity.WARNING, "Near overload");
        load(226, "rPDUBankPhaseOverload", Severity.CRITICAL, "Overload");
        load(272, "rPDULowLoad", Severity.INFO, "Low load");
        load(274, "rPDUNearOverload", Severity.WARNING, "Near overload");
        load(276, "rPDUOverload", Severity.CRITICAL, "Overload");
        load(630, "rPDUOutletLowLoad", Severity.INFO, "Low load of an outlet");
        load(632, "rPDUOutletNearOverload", Severity.WARNING, "Outlet near overload");
        load(634, "rPDUOutletOverload", Severity.CRITICAL, "Overload of an outlet");
    }

    private void supplies() {
        pair(
                267,
                "rPDUCommunicationLost",
                266,
                "rPDUCommunicationEstablished",
                Severity.WARNING,
                "Communication with the PDU lost");
        pair(
                278,
                "rPDUPowerSupply1Fail",
                279,
                "rPDUPowerSupply1Ok",
                Severity.WARNING,
                "Power supply 1 failed");
        pair(
                280,
                "rPDUPowerSupply2Fail",
                281,
                "rPDUPowerSupply2Ok",
                Severity.WARNING,
                "Power supply 2 failed");
    }

    /// A load that is cleared by the next number.
    private void load(int number, String name, Severity severity, String title) {
        pair(number, name, number + 1, name + "Cleared", severity, title);
    }

    private void pair(
            int number, String name, int over, String overName, Severity severity, String title) {
        all.put(TRAPS + number, raises(name, name, severity, title));
        all.put(TRAPS + over, clears(overName, name));
    }

    private void note(int number, String name) {
        all.put(TRAPS + number, TrapMeaning.note(name, LogSeverity.NOTICE));
    }
}
