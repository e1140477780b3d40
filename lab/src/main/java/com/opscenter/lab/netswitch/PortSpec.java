package com.opscenter.lab.netswitch;

/// A port as it is set up before the switch starts.
///
/// @param label what somebody called it at the device (ifAlias)
/// @param megabits the speed of the link
/// @param plugged whether something is at the other end
/// @param rxBps what comes in on average, in bits per second
/// @param txBps what goes out on average
/// @param errorsPerHour damaged frames that come in
/// @param milliwatts what the device behind it draws by PoE; 0 for one that needs none
/// @param neighbor what it says of itself by LLDP, empty when it says nothing
public record PortSpec(
        String label,
        int megabits,
        boolean plugged,
        long rxBps,
        long txBps,
        int errorsPerHour,
        int milliwatts,
        String neighbor) {

    public static PortSpec empty() {
        return new PortSpec("", 1_000, false, 0, 0, 0, 0, "");
    }

    public static PortSpec link(String label, long rxBps, long txBps) {
        return new PortSpec(label, 1_000, true, rxBps, txBps, 0, 0, "");
    }

    public PortSpec heardAs(String name) {
        return new PortSpec(
                label, megabits, plugged, rxBps, txBps, errorsPerHour, milliwatts, name);
    }

    public PortSpec drawing(int power) {
        return new PortSpec(label, megabits, plugged, rxBps, txBps, errorsPerHour, power, neighbor);
    }

    public PortSpec failing(int errors) {
        return new PortSpec(label, megabits, plugged, rxBps, txBps, errors, milliwatts, neighbor);
    }

    public PortSpec at(int speed) {
        return new PortSpec(
                label, speed, plugged, rxBps, txBps, errorsPerHour, milliwatts, neighbor);
    }
}
