package com.opscenter.adapters.apc;

import com.opscenter.adapters.snmp.SnmpSession;
import com.opscenter.adapters.snmp.SnmpTrial.Preview;
import com.opscenter.adapters.snmp.SnmpTrial.Subject;
import com.opscenter.adapters.support.DeviceException;
import java.util.List;

/// A PDU, or a chain of them, whose connection is tried.
final class ApcSubject implements Subject<ApcUnits> {

    @Override
    public ApcUnits recognize(SnmpSession session) throws DeviceException {
        return new ApcRecognition(session).recognize();
    }

    @Override
    public List<String> named(ApcUnits found) {
        return found.all().stream().map(ApcSubject::named).toList();
    }

    @Override
    public Preview preview(SnmpSession session, ApcUnits found) throws DeviceException {
        UnitPreview units = UnitPreview.read(session, found);
        return new Preview(units.capabilities(), units.sentence());
    }

    private static String named(ApcUnit unit) {
        ApcIdentity identity = unit.identity();
        String model = identity.model() == null ? "APC PDU" : "APC " + identity.model();
        return identity.serial() == null
                ? "%s \"%s\"".formatted(model, identity.name())
                : "%s \"%s\", serial %s".formatted(model, identity.name(), identity.serial());
    }
}
