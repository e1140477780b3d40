package com.opscenter.lab.powernet;

import java.util.List;
import java.util.Optional;
import org.snmp4j.smi.OID;

/// A column that can be written, by the name the effects give it.
///
/// @param column below 318.1.1
/// @param codes the numbers of its commands, when it takes commands
record Written(String object, String column, Optional<CommandCodes> codes) {

    private static final String R = "1.3.6.1.4.1.318.1.1.";

    private static final List<Written> ALL =
            List.of(
                    new Written("outlet.command", "12.3.3.1.1.4", CommandCodes.RPDU_OUTLET),
                    new Written("outlet.name", "12.3.4.1.1.2"),
                    new Written("outlet.onDelay", "12.3.4.1.1.4"),
                    new Written("outlet.offDelay", "12.3.4.1.1.5"),
                    new Written("outlet.rebootDuration", "12.3.4.1.1.6"),
                    new Written("unit.command", "12.3.1.1", CommandCodes.RPDU_ALL),
                    new Written("outlet.command", "26.9.2.4.1.5", CommandCodes.RPDU2_OUTLET),
                    new Written("outlet.name", "26.9.2.1.1.3"),
                    new Written("outlet.onDelay", "26.9.2.1.1.5"),
                    new Written("outlet.offDelay", "26.9.2.1.1.6"),
                    new Written("outlet.rebootDuration", "26.9.2.1.1.7"),
                    new Written("unit.command", "26.4.4.1.4", CommandCodes.RPDU2_ALL));

    private Written(String object, String column) {
        this(object, column, Optional.empty());
    }

    private Written(String object, String column, CommandCodes codes) {
        this(object, column, Optional.of(codes));
    }

    static Optional<Written> of(OID oid) {
        String parent = oid.trim().toDottedString();
        return ALL.stream().filter(written -> parent.equals(R + written.column)).findFirst();
    }

    boolean ofOutlet() {
        return object.startsWith("outlet.");
    }
}
