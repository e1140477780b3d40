package com.opscenter.lab.mib;

import java.util.List;
import java.util.Map;
import org.snmp4j.PDU;
import org.snmp4j.smi.Null;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.VariableBinding;

/// Answers the requests of RFC 3416 from a [Mib].
public final class Answers {

    private final Mib mib;
    private final Access access;
    private final int maxSize;

    /// @param maxSize the largest variable list in bytes that the answer may carry
    public Answers(Mib mib, Access access, int maxSize) {
        this.mib = mib;
        this.access = access;
        this.maxSize = maxSize;
    }

    /// Fills the answer; a request type that asks for nothing leaves it with an error.
    public void fill(PDU request, PDU answer) {
        mib.inOneMoment(() -> {
            switch (request.getType()) {
                case PDU.GET -> get(request, answer);
                case PDU.GETNEXT ->
                        request.getVariableBindings()
                                .forEach(asked -> answer.add(next(asked.getOid())));
                case PDU.GETBULK -> bulk(request, answer);
                case PDU.SET -> new SetAnswer(mib, access).fill(request, answer);
                default -> answer.setErrorStatus(PDU.genErr);
            }
            return answer;
        });
        if (sizeOf(answer) > maxSize) {
            answer.clear();
            answer.setErrorStatus(PDU.tooBig);
        }
    }

    private void get(PDU request, PDU answer) {
        for (VariableBinding asked : request.getVariableBindings()) {
            answer.add(
                    mib.find(asked.getOid())
                            .map(found -> new VariableBinding(asked.getOid(), found.value().get()))
                            .orElseGet(() -> missing(asked.getOid())));
        }
    }

    private VariableBinding missing(OID oid) {
        return new VariableBinding(
                oid, mib.knowsTypeOf(oid) ? Null.noSuchInstance : Null.noSuchObject);
    }

    private VariableBinding next(OID oid) {
        return mib.after(oid)
                .map(Answers::binding)
                .orElseGet(() -> new VariableBinding(oid, Null.endOfMibView));
    }

    private static VariableBinding binding(Map.Entry<OID, MibObject> entry) {
        return new VariableBinding(entry.getKey(), entry.getValue().value().get());
    }

    /// Adds rows until the repetitions are done, the view ends or the answer is full.
    private void bulk(PDU request, PDU answer) {
        List<? extends VariableBinding> asked = request.getVariableBindings();
        int once = Math.clamp(request.getNonRepeaters(), 0, asked.size());
        asked.subList(0, once).forEach(a -> answer.add(next(a.getOid())));
        List<OID> row =
                asked.subList(once, asked.size()).stream().map(VariableBinding::getOid).toList();
        int room = maxSize - sizeOf(answer);
        for (int i = 0; i < request.getMaxRepetitions() && !row.isEmpty(); i++) {
            List<VariableBinding> cells = row.stream().map(this::next).toList();
            for (VariableBinding cell : cells) {
                room -= cell.getBERLength();
                if (room < 0) {
                    return;
                }
                answer.add(cell);
            }
            if (cells.stream().allMatch(cell -> cell.getVariable().isException())) {
                return;
            }
            row = cells.stream().map(VariableBinding::getOid).toList();
        }
    }

    private static int sizeOf(PDU answer) {
        return answer.getVariableBindings().stream().mapToInt(VariableBinding::getBERLength).sum();
    }
}
