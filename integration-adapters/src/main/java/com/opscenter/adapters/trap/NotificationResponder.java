package com.opscenter.adapters.trap;

import com.opscenter.adapters.receivers.Fate;
import com.opscenter.adapters.receivers.Reception;
import com.opscenter.adapters.snmp.SnmpAccess;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.snmp4j.CommandResponder;
import org.snmp4j.CommandResponderEvent;
import org.snmp4j.MessageException;
import org.snmp4j.PDU;
import org.snmp4j.mp.StatusInformation;
import org.snmp4j.smi.Address;
import org.snmp4j.smi.UdpAddress;

/// Takes notifications of whoever has the right, and answers informs that found room: one that did
/// not is sent again.
final class NotificationResponder implements CommandResponder {

    private static final Logger LOG = LoggerFactory.getLogger(NotificationResponder.class);

    private final SnmpAccess access;
    private final Reception<Notification> reception;

    NotificationResponder(SnmpAccess access, Reception<Notification> reception) {
        this.access = access;
        this.reception = reception;
    }

    @Override
    public <A extends Address> void processPdu(CommandResponderEvent<A> event) {
        event.setProcessed(true);
        PDU pdu = event.getPDU();
        if (pdu == null || !(event.getPeerAddress() instanceof UdpAddress sender)) {
            return;
        }
        if (!isAllowed(event)) {
            reception.tally().count(Fate.STRANGER);
            return;
        }
        Optional<Notification> notification = Notification.of(pdu);
        if (notification.isEmpty()) {
            reception.tally().count(Fate.GARBLED);
            return;
        }
        if (reception.inbox().put(notification.get(), sender.getInetAddress())
                && pdu.getType() == PDU.INFORM) {
            answer(event, pdu);
        }
    }

    private boolean isAllowed(CommandResponderEvent<?> event) {
        return switch (access) {
            case SnmpAccess.Community(var community) ->
                    MessageDigest.isEqual(
                            event.getSecurityName(), community.getBytes(StandardCharsets.UTF_8));
            case SnmpAccess.User user -> event.getSecurityLevel() >= user.level().code();
        };
    }

    private static <A extends Address> void answer(CommandResponderEvent<A> event, PDU inform) {
        PDU answer = (PDU) inform.clone();
        answer.setType(PDU.RESPONSE);
        answer.setErrorStatus(PDU.noError);
        answer.setErrorIndex(0);
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
        } catch (MessageException lost) {
            LOG.info("inform not answered sender={}", event.getPeerAddress());
        }
    }
}
