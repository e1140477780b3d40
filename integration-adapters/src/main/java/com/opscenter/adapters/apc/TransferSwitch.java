package com.opscenter.adapters.apc;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.snmp4j.smi.OID;

/// What an automatic transfer switch says of its two sources (`atsStatusDeviceStatus`,
/// 318.1.1.8.5.1). It has no outlets to switch; which source carries the load it decides itself.
final class TransferSwitch {

    private static final String R = "1.3.6.1.4.1.318.1.1.8.";
    static final OID SELECTED = new OID(R + "5.1.2.0");
    private static final OID REDUNDANCY = new OID(R + "5.1.3.0");
    private static final OID CURRENT = new OID(R + "5.1.4.0");
    private static final OID SWITCH = new OID(R + "5.1.10.0");
    private static final OID SOURCE_A = new OID(R + "5.1.12.0");
    private static final OID SOURCE_B = new OID(R + "5.1.13.0");
    private static final OID PREFERRED = new OID(R + "4.2.0");

    /// Everywhere in that group 1 is what is wrong and 2 what is as it should be.
    private static final long WRONG = 1;

    private TransferSwitch() {}

    static List<OID> objects() {
        return List.of(SELECTED, REDUNDANCY, CURRENT, SWITCH, SOURCE_A, SOURCE_B, PREFERRED);
    }

    /// Something that is not as it should be.
    enum Problem {
        REDUNDANCY_LOST("Redundancy lost", false),
        NOT_PREFERRED("Load on the other source", false),
        OVERLOAD("Output current too high", true),
        SWITCH_FAILED("Transfer switch failed", true);

        private final String title;
        private final boolean critical;

        Problem(String title, boolean critical) {
            this.title = title;
            this.critical = critical;
        }

        String title() {
            return title;
        }

        boolean critical() {
            return critical;
        }
    }

    /// What is wrong; what the device does not say is not.
    static List<Problem> problems(Supported reply) {
        List<Problem> problems = new ArrayList<>();
        if (reply.count(REDUNDANCY) == WRONG) {
            problems.add(Problem.REDUNDANCY_LOST);
        }
        OptionalLong preferred = reply.number(PREFERRED);
        boolean hasOne = source(preferred).length() == 1;
        if (hasOne && !preferred.equals(reply.number(SELECTED))) {
            problems.add(Problem.NOT_PREFERRED);
        }
        if (reply.count(CURRENT) == WRONG) {
            problems.add(Problem.OVERLOAD);
        }
        if (reply.count(SWITCH) == WRONG) {
            problems.add(Problem.SWITCH_FAILED);
        }
        return problems;
    }

    /// How it stands, in a sentence.
    static String words(Supported reply) {
        boolean a = reply.count(SOURCE_A) == WRONG;
        boolean b = reply.count(SOURCE_B) == WRONG;
        String failed =
                a && b
                        ? " Both sources fail."
                        : a ? " Source A fails." : b ? " Source B fails." : "";
        return "The load is on source %s.%s".formatted(selected(reply), failed);
    }

    /// `A` or `B`.
    static String selected(Supported reply) {
        return source(reply.number(SELECTED));
    }

    private static String source(OptionalLong number) {
        return switch ((int) number.orElse(0)) {
            case 1 -> "A";
            case 2 -> "B";
            default -> "unknown";
        };
    }
}
