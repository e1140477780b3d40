package com.opscenter.lab.netswitch;

import com.opscenter.lab.mib.SetOutcome;
import com.opscenter.lab.mib.Writing;
import java.util.function.Consumer;
import org.snmp4j.PDU;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.Variable;

/// What a SET on a port does. Both objects are set to 1 for on and 2 for off.
///
/// @param place of the port, in the order of the device
record Settings(NetSwitch device, int place, Port port) {

    private static final int ON = 1;
    private static final int OFF = 2;

    Writing admin() {
        return onOrOff(on -> device.enable(port, on));
    }

    Writing power() {
        return onOrOff(on -> device.power(port, on));
    }

    private Writing onOrOff(Consumer<Boolean> action) {
        return new Writing() {
            @Override
            public int check(Variable value) {
                if (!(value instanceof Integer32 number)) {
                    return PDU.wrongType;
                }
                return number.getValue() == ON || number.getValue() == OFF
                        ? PDU.noError
                        : PDU.wrongValue;
            }

            @Override
            public SetOutcome write(Variable value) {
                return device.apply(place, () -> action.accept(value.toInt() == ON));
            }
        };
    }
}
