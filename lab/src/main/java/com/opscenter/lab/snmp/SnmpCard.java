package com.opscenter.lab.snmp;

import com.opscenter.lab.mib.Mib;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.snmp4j.MessageDispatcherImpl;
import org.snmp4j.SNMP4JSettings;
import org.snmp4j.SNMP4JSettings.ReportSecurityLevelStrategy;
import org.snmp4j.Snmp;
import org.snmp4j.mp.CounterSupport;
import org.snmp4j.mp.DefaultCounterListener;
import org.snmp4j.mp.MPv2c;
import org.snmp4j.mp.MPv3;
import org.snmp4j.security.SecurityModels;
import org.snmp4j.security.SecurityProtocols;
import org.snmp4j.security.USM;
import org.snmp4j.security.UsmTimeEntry;
import org.snmp4j.smi.OctetString;
import org.snmp4j.smi.UdpAddress;
import org.snmp4j.util.DefaultPDUFactory;

/// A management card: one SNMP engine on one loopback UDP port, serving one [Mib] per context.
///
/// SNMPv3 requests need authPriv; v2c requests name a context as `community@context`. Each card has
/// an engine, users and counters of its own, so that many live in one process.
public final class SnmpCard implements AutoCloseable {

    static {
        // RFC 3414 §3.2 reports a wrong user or digest without authentication, as devices do; by
        // default
        // snmp4j signs the report with the very key the manager does not have.
        SNMP4JSettings.setReportSecurityLevelStrategy(
                ReportSecurityLevelStrategy.noAuthNoPrivIfNeeded);
    }

    private final Engine engine;
    private final CardTransport transport;
    private final USM usm;
    private final Snmp snmp;
    private final Map<String, Mib> contexts = new ConcurrentHashMap<>();
    private volatile Instant started = Instant.now();

    private SnmpCard(CardTransport transport, Engine engine, SnmpUsers users) throws IOException {
        this.transport = transport;
        this.engine = engine;
        engine.boot();
        SecurityProtocols protocols = SnmpUser.protocols();
        var counters = new CounterSupport();
        counters.addCounterListener(new DefaultCounterListener());
        usm = new USM(protocols, new OctetString(engine.id()), engine.boots(), counters);
        users.users().forEach(user -> usm.addUser(user.usm()));
        var models = new SecurityModels();
        models.addSecurityModel(usm);
        var dispatcher = new MessageDispatcherImpl();
        dispatcher.addMessageProcessingModel(new MPv2c());
        dispatcher.addMessageProcessingModel(
                new MPv3(engine.id(), new DefaultPDUFactory(), protocols, models, counters));
        snmp = new Snmp(dispatcher, transport);
        snmp.addCommandResponder(new Responder(contexts, users));
    }

    /// Takes the port, or any free one when it is 0 or in use. Nothing is answered before
    /// [#listen].
    public static SnmpCard bind(int port, Engine engine, SnmpUsers users) throws IOException {
        CardTransport transport;
        try {
            transport = new CardTransport(new UdpAddress("127.0.0.1/" + port));
        } catch (BindException taken) {
            transport = new CardTransport(new UdpAddress("127.0.0.1/0"));
        }
        return new SnmpCard(transport, engine, users);
    }

    /// Shows a tree under an SNMP context; the empty name is the default context.
    public void serve(String context, Mib mib) {
        contexts.put(context, mib);
    }

    public void listen() throws IOException {
        snmp.listen();
    }

    /// The UDP port.
    public int port() {
        return transport.getListenAddress().getPort();
    }

    public OctetString engineId() {
        return new OctetString(engine.id());
    }

    public int engineBoots() {
        return usm.getEngineBoots();
    }

    /// Seconds since the last boot as this card believes them.
    public int engineTime() {
        return usm.getEngineTime();
    }

    /// Time since the card started; switched loads do not notice a restart of the card.
    public Duration upTime() {
        Duration sinceStart = Duration.between(started, Instant.now());
        return sinceStart.isNegative() ? Duration.ZERO : sinceStart;
    }

    /// Answers nothing until that instant.
    public void deafUntil(Instant instant) {
        transport.deafUntil(instant);
    }

    /// Whether it answers nothing now.
    public boolean deaf() {
        return transport.deaf();
    }

    /// Answers with something that is not SNMP, or in SNMP again.
    public void garble(boolean wanted) {
        transport.garble(wanted);
    }

    /// The next answer gets lost on its way.
    public void loseNextAnswer() {
        transport.loseNext();
    }

    /// Takes every request that much later.
    public void delay(Duration delay) {
        transport.delay(delay);
    }

    /// Boots again: one boot more, engine time and uptime from zero, deaf for that long.
    public void restart(Duration downtime) {
        transport.deafUntil(Instant.now().plus(downtime));
        try {
            engine.boot();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        started = Instant.now().plus(downtime);
        setEngineTime(0);
    }

    /// Lets the engine clock jump, forward or back, without a boot; it never goes below zero.
    public void shiftEngineTime(Duration shift) {
        setEngineTime(Math.clamp(engineTime() + shift.toSeconds(), 0, Integer.MAX_VALUE));
    }

    private void setEngineTime(int seconds) {
        usm.getTimeTable()
                .setLocalTime(
                        new UsmTimeEntry(new OctetString(engine.id()), engine.boots(), seconds));
    }

    @Override
    public void close() throws IOException {
        snmp.close();
    }
}
