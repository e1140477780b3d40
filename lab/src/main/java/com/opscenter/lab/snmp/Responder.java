package com.opscenter.lab.snmp;

import com.opscenter.lab.mib.Access;
import com.opscenter.lab.mib.Answers;
import com.opscenter.lab.mib.Mib;
import java.util.Map;
import java.util.Optional;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.OctetString;

/// Finds out who asks for which context, and sends the answer.
///
/// An unknown community or context stays unanswered, as APC cards keep it.
final class Responder implements CommandResponder {

    /// Room for headers, security parameters and padding around the variable list.
    private static final int OVERHEAD = 200;

    private final Map<String, Mib> contexts;
    private final SnmpUsers users;

    Responder(Map<String, Mib> contexts, SnmpUsers users) {
        this.contexts = contexts;
        this.users = users;
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        PDU request = event.getPDU();
        if (request == null || !request.isConfirmedPdu()) {
            return;
        }
        event.setProcessed(true);
        Optional<Mib> mib = contextOf(event).map(contexts::get);
        if (mib.isEmpty()) {
            return;
        }
        PDU answer = (PDU) request.clone();
        answer.clear();
        answer.setType(PDU.RESPONSE);
        // What a GETBULK calls non-repeaters and repetitions are the errors of its answer.
        answer.setErrorStatus(PDU.noError);
        answer.setErrorIndex(0);
        answer.setRequestID(request.getRequestID());
        accessOf(event)
                .ifPresentOrElse(
                        access ->
                                new Answers(
                                                mib.get(),
                                                access,
                                                event.getMaxSizeResponsePDU() - OVERHEAD)
                                        .fill(request, answer),
                        () -> answer.setErrorStatus(PDU.authorizationError));
        send(event, answer);
    }

    private Optional<String> contextOf(CommandResponderEvent<?> event) {
        if (event.getPDU() instanceof ScopedPDU scoped) {
            return Optional.of(scoped.getContextName().toString());
        }
        String community = nameOf(event);
        if (community.equals(users.community())) {
            return Optional.of("");
        }
        String prefix = users.community() + "@";
        return Optional.of(community)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()));
    }

    /// Who asks, empty when the security level is too low.
    private Optional<Access> accessOf(CommandResponderEvent<?> event) {
        if (event.getMessageProcessingModel() != MPv3.ID) {
            return Optional.of(new Access("community", true));
        }
        if (event.getSecurityLevel() < SecurityLevel.AUTH_PRIV) {
            return Optional.empty();
        }
        return users.named(nameOf(event)).map(user -> new Access(user.name(), user.mayWrite()));
    }

    private static String nameOf(CommandResponderEvent<?> event) {
        return new OctetString(event.getSecurityName()).toString();
    }

    private static <A extends Address> void send(CommandResponderEvent<A> event, PDU answer) {
        try {
            var _ =
                    event.getMessageDispatcher()
                            .returnResponsePdu(
                                    event.getMessageProcessingModel(),
                                    event.getSecurityModel(),
                                    event.getSecurityName(),
                                    event.getSecurityLevel(),
                                    answer,
                                    event.getMaxSizeResponsePDU(),
                                    event.getStateReference(),
                                    new StatusInformation());
        } catch (MessageException e) {
            System.getLogger(Responder.class.getName())
                    .log(System.Logger.Level.WARNING, "answer=lost reason=" + e.getMessage());
        }
    }
}
