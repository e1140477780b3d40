package com.opscenter.lab.routeros;

/// A socket as it is set up.
///
/// @param name printed beside it: `ether1`, `sfp-sfpplus1`
/// @param powers it can give power
/// @param gigabits it links with
/// @param neighbor what is plugged in, empty for nothing
/// @param neighborPort the other end's port
/// @param milliwatts what that draws over the cable; 0 for what has a supply of its own
/// @param comment what people called it
public record PortSpec(
        String name,
        boolean powers,
        int gigabits,
        String neighbor,
        String neighborPort,
        int milliwatts,
        String comment) {

    public static PortSpec free(String name, boolean powers, int gigabits) {
        return new PortSpec(name, powers, gigabits, "", "", 0, "");
    }

    /// The same with something plugged in.
    public PortSpec to(String other, String otherPort, int draws) {
        return new PortSpec(name, powers, gigabits, other, otherPort, draws, comment);
    }

    public PortSpec called(String words) {
        return new PortSpec(name, powers, gigabits, neighbor, neighborPort, milliwatts, words);
    }

    boolean isUsed() {
        return !neighbor.isEmpty();
    }
}
