package com.opscenter.flows;

import com.opscenter.flows.Bytecode.Method;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.BranchInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LabelTarget;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.classfile.instruction.ThrowInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDesc;
import java.lang.constant.DirectMethodHandleDesc;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// What a method can come to when the message it is given is of one class: every branch is followed
/// but those for messages of other classes.
final class Reach {

    private final Bytecode bytecode;
    private final Class<?> subject;
    private final Set<Class<?>> world;

    private final Set<Class<?>> created = new LinkedHashSet<>();
    private final Set<Method> called = new LinkedHashSet<>();
    private final Deque<Method> open = new ArrayDeque<>();

    /// @param subject the class of the message
    /// @param world the classes of all messages of its kind
    Reach(Bytecode bytecode, Class<?> subject, Set<Class<?>> world) {
        this.bytecode = bytecode;
        this.subject = subject;
        this.world = world;
    }

    Reach from(Method entry) {
        call(entry);
        while (!open.isEmpty()) {
            Method method = open.pop();
            bytecode.code(method).ifPresent(code -> new Walk(code).run());
        }
        return this;
    }

    Set<Class<?>> created() {
        return created;
    }

    Set<Method> called() {
        return called;
    }

    private void call(Method method) {
        if (called.add(method) && Bytecode.isOurs(method.owner())) {
            open.push(method);
        }
    }

    /// Whether a type says anything about which message this is.
    private boolean tells(Class<?> type) {
        return world.stream().anyMatch(type::isAssignableFrom);
    }

    /// One method, instruction by instruction.
    private final class Walk {

        private final List<CodeElement> elements;
        private final Map<Label, Integer> places = new HashMap<>();
        private final Set<Integer> seen = new HashSet<>();
        private final Deque<Integer> next = new ArrayDeque<>(List.of(0));

        Walk(CodeModel code) {
            elements = code.elementList();
            for (int i = 0; i < elements.size(); i++) {
                if (elements.get(i) instanceof LabelTarget target) {
                    places.put(target.label(), i);
                }
            }
        }

        void run() {
            while (!next.isEmpty()) {
                int at = next.pop();
                while (at < elements.size() && seen.add(at)) {
                    at = step(at);
                }
            }
        }

        /// The place of the instruction that follows; others that may follow are put aside.
        private int step(int at) {
            switch (elements.get(at)) {
                case InvokeDynamicInstruction dynamic when Switches.isByType(dynamic) -> {
                    Switches.followed(dynamic, elements, at, this::concerns).forEach(this::aside);
                    return elements.size();
                }
                case InvokeDynamicInstruction dynamic when Switches.isLambda(dynamic) ->
                        lambdas(dynamic);
                case InvokeInstruction call ->
                        call(
                                new Method(
                                        call.owner().asSymbol(),
                                        call.name().stringValue(),
                                        call.typeSymbol()));
                case NewObjectInstruction made -> create(made.className().asSymbol());
                case TypeCheckInstruction check when check.opcode() == Opcode.INSTANCEOF -> {
                    return test(Bytecode.load(check.type().asSymbol()), at);
                }
                case BranchInstruction branch -> {
                    aside(branch.target());
                    return isGoto(branch) ? elements.size() : at + 1;
                }
                case ReturnInstruction _, ThrowInstruction _ -> {
                    return elements.size();
                }
                default -> {}
            }
            return at + 1;
        }

        /// `instanceof` and the jump behind it.
        private int test(Class<?> type, int at) {
            if (!tells(type) || !(elements.get(at + 1) instanceof BranchInstruction jump)) {
                return at + 1;
            }
            boolean jumps = (jump.opcode() == Opcode.IFEQ) != type.isAssignableFrom(subject);
            return jumps ? place(jump.target()) : at + 2;
        }

        private Switches.Answer concerns(ConstantDesc label) {
            if (!(label instanceof ClassDesc name) || !tells(Bytecode.load(name))) {
                return Switches.Answer.PERHAPS;
            }
            return Bytecode.load(name).isAssignableFrom(subject)
                    ? Switches.Answer.YES
                    : Switches.Answer.NO;
        }

        private void lambdas(InvokeDynamicInstruction dynamic) {
            for (ConstantDesc argument : dynamic.bootstrapArgs()) {
                if (argument instanceof DirectMethodHandleDesc handle) {
                    call(new Method(handle.owner(), handle.methodName(), Switches.erased(handle)));
                    if (handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR) {
                        create(handle.owner());
                    }
                }
            }
        }

        private void create(ClassDesc type) {
            if (Bytecode.isOurs(type)) {
                created.add(Bytecode.load(type));
            }
        }

        private void aside(Label label) {
            next.push(place(label));
        }

        private int place(Label label) {
            return Objects.requireNonNull(places.get(label));
        }

        private static boolean isGoto(BranchInstruction branch) {
            return branch.opcode() == Opcode.GOTO || branch.opcode() == Opcode.GOTO_W;
        }
    }
}
