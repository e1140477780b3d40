package com.opscenter.lab.netswitch;

/// How a switch shows itself.
public enum SwitchPersonality {
    /// ZyNOS: ports are `swp00` and so on, 64 numbers for each unit of a stack; rows for the CPU
    /// beside them.
    ZYNOS("zynos", "swp%02d", "V4.80(ABCD.1) | 01/15/2024"),
    /// The GS1900: ports are `GigabitEthernet1` and so on, link aggregates at 1000, and the index
    /// of its forwarding table has the number of octets in it.
    GS1900("gs1900", "GigabitEthernet%d", "V2.70(AAHH.3) | 02/20/2023"),
    /// MikroTik's SwOS: ports are `Port1` and so on, nothing can be set, and of IF-MIB there is
    /// only as much as it needs.
    SWOS("swos", "Port%d", "2.18");

    private final String label;
    private final String form;
    private final String firmware;

    SwitchPersonality(String label, String form, String firmware) {
        this.label = label;
        this.form = form;
        this.firmware = firmware;
    }

    public String label() {
        return label;
    }

    /// With its date behind a bar.
    public String firmware() {
        return firmware;
    }

    /// What the device calls a port.
    ///
    /// @param unit of the stack, from 1
    /// @param port as printed, from 1
    String interfaceName(int unit, int port) {
        return switch (this) {
            case ZYNOS -> form.formatted((unit - 1) * 64 + port - 1);
            case GS1900, SWOS -> form.formatted(port);
        };
    }
}
