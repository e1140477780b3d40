package com.opscenter.flows;

import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.LookupSwitchInstruction;
import java.lang.classfile.instruction.SwitchCase;
import java.lang.classfile.instruction.TableSwitchInstruction;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// `switch` over patterns, as the compiler writes it: a call of `typeSwitch` with the labels as
/// constants, then a jump by the number of the label that matched.
final class Switches {

    enum Answer {
        YES,
        NO,
        PERHAPS
    }

    private Switches() {}

    static boolean isByType(InvokeDynamicInstruction dynamic) {
        return dynamic.name().equalsString("typeSwitch");
    }

    static boolean isLambda(InvokeDynamicInstruction dynamic) {
        return dynamic.bootstrapMethod().owner().displayName().equals("LambdaMetafactory");
    }

    /// Where the switch at `at` may go on. Labels are tried in their order, so nothing behind a
    /// certain match is followed, unless a guard of it may fail and come back.
    static List<Label> followed(
            InvokeDynamicInstruction dynamic,
            List<CodeElement> elements,
            int at,
            Function<ConstantDesc, Answer> concerns) {
        List<Label> targets = new ArrayList<>();
        boolean certain = false;
        for (SwitchCase branch : cases(elements, at)) {
            Answer answer =
                    branch.caseValue() < 0
                            ? Answer.NO
                            : concerns.apply(dynamic.bootstrapArgs().get(branch.caseValue()));
            if (answer != Answer.NO) {
                targets.add(branch.target());
            }
            certain |= answer == Answer.YES;
        }
        if (!certain) {
            targets.add(otherwise(elements, at));
        }
        return targets;
    }

    /// The descriptor under which the class file has the method a handle stands for.
    static MethodTypeDesc erased(DirectMethodHandleDesc handle) {
        return MethodTypeDesc.ofDescriptor(handle.lookupDescriptor());
    }

    private static List<SwitchCase> cases(List<CodeElement> elements, int at) {
        return switch (jump(elements, at)) {
            case TableSwitchInstruction table -> table.cases();
            case LookupSwitchInstruction lookup -> lookup.cases();
            case CodeElement other -> throw new IllegalStateException("no switch: " + other);
        };
    }

    private static Label otherwise(List<CodeElement> elements, int at) {
        return switch (jump(elements, at)) {
            case TableSwitchInstruction table -> table.defaultTarget();
            case LookupSwitchInstruction lookup -> lookup.defaultTarget();
            case CodeElement other -> throw new IllegalStateException("no switch: " + other);
        };
    }

    private static CodeElement jump(List<CodeElement> elements, int at) {
        int place = at + 1;
        while (!(elements.get(place) instanceof TableSwitchInstruction
                || elements.get(place) instanceof LookupSwitchInstruction)) {
            place++;
        }
        return elements.get(place);
    }
}
