package com.opscenter.lab.mib;

import org.snmp4j.smi.Variable;

/// What a SET on one object does. All variables of a request are checked before the first is
/// written.
public interface Writing {

    /// The error status the value deserves, 0 (noError) when it may be written.
    int check(Variable value);

    /// Writes a checked value and says how that ended.
    SetOutcome write(Variable value);
}
