package com.opscenter.lab.librenms;

/// An interface of a device as the poller last read it. What people see as `ifName` is made up by
/// LibreNMS, and an empty alias is filled with the description.
///
/// @param device the device it belongs to
/// @param ifDescr as the device says it
/// @param alias as the device says it, often empty
/// @param speed bits a second
/// @param up whether there is a link
/// @param rx octets a second between the last two polls
/// @param tx octets a second between the last two polls
/// @param errors received in error since the device was started
public record PolledPort(
        int id,
        int device,
        int ifIndex,
        String ifDescr,
        String alias,
        String ifType,
        long speed,
        boolean enabled,
        boolean up,
        long rx,
        long tx,
        long errors) {

    /// A port with a plug, and traffic where there is a link.
    public static PolledPort ethernet(
            int id, int device, int ifIndex, String ifDescr, String alias, boolean up) {
        return new PolledPort(
                id,
                device,
                ifIndex,
                ifDescr,
                alias,
                "ethernetCsmacd",
                1_000_000_000,
                true,
                up,
                up ? 125_000L * ifIndex : 0,
                up ? 50_000L * ifIndex : 0,
                0);
    }

    public PolledPort link(boolean now) {
        return new PolledPort(
                id, device, ifIndex, ifDescr, alias, ifType, speed, enabled, now, rx, tx, errors);
    }

    public PolledPort carrying(long newRx, long newTx) {
        return new PolledPort(
                id, device, ifIndex, ifDescr, alias, ifType, speed, enabled, up, newRx, newTx,
                errors);
    }

    public PolledPort withErrors(long more) {
        return new PolledPort(
                id,
                device,
                ifIndex,
                ifDescr,
                alias,
                ifType,
                speed,
                enabled,
                up,
                rx,
                tx,
                errors + more);
    }
}
