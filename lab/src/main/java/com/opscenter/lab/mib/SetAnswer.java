package com.opscenter.lab.mib;

import java.util.List;
import java.util.Optional;
import org.snmp4j.PDU;
import org.snmp4j.smi.VariableBinding;

/// Answers one SET: first every variable is checked, then all are written, and each is logged.
final class SetAnswer {

    private final Mib mib;
    private final Access access;

    SetAnswer(Mib mib, Access access) {
        this.mib = mib;
        this.access = access;
    }

    void fill(PDU request, PDU answer) {
        List<? extends VariableBinding> asked = request.getVariableBindings();
        asked.forEach(answer::add);
        for (int i = 0; i < asked.size(); i++) {
            int status = check(asked.get(i));
            if (status != PDU.noError) {
                fail(answer, i, status);
                log(request, asked.get(i), SetOutcome.INVALID, status);
                return;
            }
        }
        for (int i = 0; i < asked.size(); i++) {
            SetOutcome outcome = write(asked.get(i));
            log(request, asked.get(i), outcome, outcome.errorStatus());
            if (outcome.errorStatus() != PDU.noError) {
                fail(answer, i, outcome.errorStatus());
                return;
            }
        }
    }

    private int check(VariableBinding asked) {
        if (!access.mayWrite()) {
            return PDU.noAccess;
        }
        Optional<MibObject> object = mib.find(asked.getOid());
        if (object.isEmpty()) {
            return PDU.noCreation;
        }
        return object.get()
                .writing()
                .map(writing -> writing.check(asked.getVariable()))
                .orElse(PDU.notWritable);
    }

    private SetOutcome write(VariableBinding asked) {
        return mib.find(asked.getOid())
                .flatMap(MibObject::writing)
                .map(writing -> writing.write(asked.getVariable()))
                .orElse(SetOutcome.INVALID);
    }

    private void log(PDU request, VariableBinding asked, SetOutcome outcome, int status) {
        mib.log()
                .received(
                        request.getRequestID().getValue(),
                        access.name(),
                        asked.getOid(),
                        asked.getVariable(),
                        outcome,
                        status);
    }

    private static void fail(PDU answer, int index, int status) {
        answer.setErrorIndex(index + 1);
        answer.setErrorStatus(status);
    }
}
