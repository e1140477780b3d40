package com.opscenter.lab;

import com.opscenter.lab.snmp.SnmpUser;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.snmp4j.CommunityTarget;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.PDU;
import org.snmp4j.ScopedPDU;
import org.snmp4j.Snmp;
import org.snmp4j.Target;
import org.snmp4j.UserTarget;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.mp.SnmpConstants;
import org.snmp4j.security.SecurityLevel;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.USM;
import org.snmp4j.smi.Integer32;
import org.snmp4j.smi.OID;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.smi.Variable;
import org.snmp4j.smi.VariableBinding;
import org.snmp4j.transport.DefaultUdpTransportMapping;
import org.snmp4j.util.DefaultPDUFactory;

/// A manager of the SNMP library, which knows nothing of the lab: what an adapter would be.
public final class Manager implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Snmp snmp;
    private final Target<UdpAddress> target;
    private final Optional<String> context;

    private Manager(Snmp snmp, Target<UdpAddress> target, Optional<String> context, int port) {
        this.snmp = snmp;
        this.target = target;
        this.context = context;
        target.setAddress(new UdpAddress("127.0.0.1/" + port));
        target.setTimeout(5_000);
        target.setRetries(0);
    }

    public static Manager v3(int port, SnmpUser user, String context, int level)
            throws IOException {
        var protocols = SnmpUser.protocols();
        var engine = new OctetString(MPv3.createLocalEngineID());
        var usm = new USM(protocols, engine, 1, new CounterSupport());
        usm.addUser(user.usm());
        var models = new SecurityModels();
        models.addSecurityModel(usm);
        var dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(
                new MPv3(
                        engine.getValue(),
                        new DefaultPDUFactory(),
                        protocols,
                        models,
                        new CounterSupport()));
        var target = new UserTarget<UdpAddress>();
        target.setVersion(SnmpConstants.version3);
        target.setSecurityLevel(level);
        target.setSecurityName(new OctetString(user.name()));
        return listening(dispatcher, target, Optional.of(context), port);
    }

    /// The user `ops` of a unit, with authPriv, in the unit's context.
    public static Manager of(LabPdu pdu) throws IOException {
        return v3(pdu.port(), pdu.users().ops(), pdu.context(), SecurityLevel.AUTH_PRIV);
    }

    public static Manager v2c(int port, String community) throws IOException {
        var dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        var target = new CommunityTarget<UdpAddress>();
        target.setVersion(SnmpConstants.version2c);
        target.setCommunity(new OctetString(community));
        return listening(dispatcher, target, Optional.empty(), port);
    }

    private static Manager listening(
            MessageDispatcherImpl dispatcher,
            Target<UdpAddress> target,
            Optional<String> context,
            int port)
            throws IOException {
        var snmp =
                new Snmp(dispatcher, new DefaultUdpTransportMapping(new UdpAddress("127.0.0.1/0")));
        snmp.listen();
        return new Manager(snmp, target, context, port);
    }

    public Manager waiting(int millis) {
        target.setTimeout(millis);
        return this;
    }

    /// Sends and waits; empty when nothing came back in time.
    public Optional<PDU> ask(int type, VariableBinding... bindings) throws IOException {
        PDU request = context.map(Manager::scoped).orElseGet(PDU::new);
        request.setType(type);
        request.addAll(bindings);
        if (type == PDU.GETBULK) {
            request.setMaxRepetitions(20);
        }
        return Optional.ofNullable(snmp.send(request, target).getResponse());
    }

    private static PDU scoped(String name) {
        var pdu = new ScopedPDU();
        pdu.setContextName(new OctetString(name));
        return pdu;
    }

    public Optional<PDU> get(String oid) throws IOException {
        return ask(PDU.GET, new VariableBinding(new OID(oid)));
    }

    public Variable value(String oid) throws IOException {
        return get(oid).orElseThrow().get(0).getVariable();
    }

    public int number(String oid) throws IOException {
        return value(oid).toInt();
    }

    /// SETs a number and returns the error status.
    public int set(String oid, int value) throws IOException {
        return ask(PDU.SET, new VariableBinding(new OID(oid), new Integer32(value)))
                .orElseThrow()
                .getErrorStatus();
    }

    /// Looks again and again until the number is as wanted.
    public int await(String oid, Predicate<Integer> wanted) throws IOException {
        Instant end = Instant.now().plus(LONGEST_WAIT);
        while (Instant.now().isBefore(end)) {
            int number = number(oid);
            if (wanted.test(number)) {
                return number;
            }
        }
        throw new AssertionError(oid + " never became as wanted");
    }

    /// Everything from a start on, by GETNEXT or GETBULK.
    public Map<OID, Variable> walk(int type) throws IOException {
        Map<OID, Variable> seen = new LinkedHashMap<>();
        OID from = new OID("1");
        while (true) {
            List<? extends VariableBinding> answer =
                    ask(type, new VariableBinding(from)).orElseThrow().getVariableBindings();
            for (VariableBinding binding : answer) {
                if (binding.getVariable().isException()) {
                    return seen;
                }
                seen.put(binding.getOid(), binding.getVariable());
                from = binding.getOid();
            }
        }
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }
}
