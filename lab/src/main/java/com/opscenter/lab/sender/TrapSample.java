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
    LINK_DOWN("linkDown", "1.3.6.1.6.3.1.1.5.3"),
    LINK_UP("linkUp", "1.3.6.1.6.3.1.1.5.4"),
    OUTLET_ON("rPDUOutletOn", "1.3.6.1.4.1.318.0.268"),
    OUTLET_OFF("rPDUOutletOff", "1.3.6.1.4.1.318.0.269"),
    OVERLOAD("rPDUOverload", "1.3.6.1.4.1.318.0.276"),
    OVERLOAD_CLEARED("rPDUOverloadCleared", "1.3.6.1.4.1.318.0.277"),
    ON_BATTERY("upsOnBattery", "1.3.6.1.4.1.318.0.5"),
    POWER_RESTORED("powerRestored", "1.3.6.1.4.1.318.0.9"),
    TEST("apcTestTrap", "1.3.6.1.4.1.318.0.636");

    private final String word;
    private final String number;

    TrapSample(String word, String number) {
        this.word = word;
        this.number = number;
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
        return switch (this) {
            case LINK_DOWN -> link(1, 2);
            case LINK_UP -> link(1, 1);
            case OUTLET_ON -> outlet("turned on");
            case OUTLET_OFF -> outlet("turned off");
            case OVERLOAD -> load("Overload condition.");
            case OVERLOAD_CLEARED -> load("Overload condition has cleared.");
            case ON_BATTERY -> List.of(sentence("The UPS runs on battery."));
            case POWER_RESTORED -> List.of(sentence("Utility power is back."));
            case TEST -> List.of();
        };
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
                sentence("Outlet 3 " + said + "."));
    }

    private static List<VariableBinding> load(String said) {
        return List.of(
                text(rpdu("1.6.0"), "5A1036E02224"),
                text(rpdu("1.1.0"), "Rack PDU 1"),
                number(rpdu("2.3.1.1.4.0"), 1),
                sentence("Rack PDU: " + said));
    }

    /// PowerNet-MIB mtrapargsString.
    private static VariableBinding sentence(String said) {
        return text("1.3.6.1.4.1.318.2.3.3.0", said);
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
