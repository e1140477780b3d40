package com.opscenter.adapters.switches;

import com.opscenter.adapters.mib.InterfaceRow;
import com.opscenter.adapters.mib.PowerEthernet;
import com.opscenter.network.api.PortAction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snmp4j.smi.OID;

/// What is asked of and set at a single port.
final class PortObjects {

    private static final int UP = 1;
    private static final int DOWN = 2;

    private PortObjects() {}

    record Setting(OID object, int value) {}

    static List<OID> names(int index) {
        return InterfaceRow.names(index);
    }

    static List<OID> of(Layout layout, int index) {
        List<OID> objects = new ArrayList<>(InterfaceRow.states(index));
        PowerEthernet.Port socket = layout.sockets().get(index);
        if (socket != null) {
            objects.addAll(socket.objects());
        }
        return objects;
    }

    /// Empty where the port has no such thing to set.
    static Optional<Setting> setting(Layout layout, int index, PortAction action) {
        boolean settable = layout.make().obeys() && layout.isPhysical(index);
        Optional<PowerEthernet.Port> socket = Optional.ofNullable(layout.sockets().get(index));
        return switch (action) {
            case ENABLE -> admin(settable, index, UP);
            case DISABLE -> admin(settable, index, DOWN);
            case POE_ON -> socket.map(at -> new Setting(at.adminEnable(), PowerEthernet.ENABLE));
            case POE_OFF -> socket.map(at -> new Setting(at.adminEnable(), PowerEthernet.DISABLE));
            case BOUNCE, POE_CYCLE -> Optional.empty();
        };
    }

    private static Optional<Setting> admin(boolean settable, int index, int value) {
        return settable
                ? Optional.of(new Setting(InterfaceRow.adminObject(index), value))
                : Optional.empty();
    }
}
