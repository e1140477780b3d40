package com.opscenter.lab.sender;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;

/// Traps as devices send them: the objects and their order as in the MIBs, the texts as in the
/// field.
public enum TrapSample {
    LINK_DOWN("linkDown", "1.3.6.1.6.3.1.1.5.3", link(1, 2)),
    LINK_UP("linkUp", "1.3.6.1.6.3.1.1.5.4", link(1, 1)),
    OUTLET_ON("rPDUOutletOn", "1.3.6.1.4.1.318.0.268", outlet("turned on")),
    OUTLET_OFF("rPDUOutletOff", "1.3.6.1.4.1.318.0.269", outlet("turned off")),
    OVERLOAD("rPDUOverload", "1.3.6.1.4.1.318.0.276", load("Overload condition.")),
    OVERLOAD_CLEARED(
            "rPDUOverloadCleared",
            "1.3.6.1.4.1.318.0.277",
            load("Overload condition has cleared.")),
    ON_BATTERY(
            "upsOnBattery",
            "1.3.6.1.4.1.318.0.5",
            List.of(text("1.3.6.1.4.1.318.2.3.3.0", "The UPS runs on battery."))),
    POWER_RESTORED(
            "powerRestored",
            "1.3.6.1.4.1.318.0.9",
            List.of(text("1.3.6.1.4.1.318.2.3.3.0", "Utility power is back."))),
    TEST("apcTestTrap", "1.3.6.1.4.1.318.0.636", List.of());

    private final String word;
    private final String number;
    private final List<VariableBinding> values;

    TrapSample(String word, String number, List<VariableBinding> values) {
        this.word = word;
        this.number = number;
        this.values = List.copyOf(values);
    }

    public static Optional<TrapSample> named(String word) {
        return Arrays.stream(values()).filter(sample -> sample.word.equals(word)).findFirst();
    }

    public String word() {
        return word;
    }

    OID oid() {
        return new OID(number);
    }

    List<VariableBinding> bindings() {
        return values.stream().map(one -> (VariableBinding) one.clone()).toList();
    }

    /// IF-MIB.
    private static List<VariableBinding> link(int admin, int oper) {
        return List.of(
                number("1.3.6.1.2.1.2.2.1.1.5", 5),
                number("1.3.6.1.2.1.2.2.1.7.5", admin),
                number("1.3.6.1.2.1.2.2.1.8.5", oper),
                text("1.3.6.1.2.1.2.2.1.2.5", "ether5"));
    }

    /// PowerNet-MIB.
    private static List<VariableBinding> outlet(String said) {
        return List.of(
                text(rpdu("1.6.0"), "5A1036E02224"),
                text(rpdu("1.1.0"), "Rack PDU 1"),
                number(rpdu("3.3.1.1.1.3"), 3),
                text(rpdu("3.3.1.1.2.3"), "nas-01"),
                text("1.3.6.1.4.1.318.2.3.3.0", "Outlet 3 " + said + "."));
    }

    private static List<VariableBinding> load(String said) {
        return List.of(
                text(rpdu("1.6.0"), "5A1036E02224"),
                text(rpdu("1.1.0"), "Rack PDU 1"),
                number(rpdu("2.3.1.1.4.0"), 1),
                text("1.3.6.1.4.1.318.2.3.3.0", "Rack PDU: " + said));
    }

    private static String rpdu(String rest) {
        return "1.3.6.1.4.1.318.1.1.12." + rest;
    }

    private static VariableBinding number(String object, int value) {
        return binding(object, new Integer32(value));
    }

    private static VariableBinding text(String object, String value) {
        return binding(object, new OctetString(value));
    }

    private static VariableBinding binding(String object, Variable value) {
        return new VariableBinding(new OID(object), value);
    }
}
