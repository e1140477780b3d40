package com.opscenter.lab;

import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.powernet.PowerNetMib;
import com.opscenter.lab.snmp.Engine;
import com.opscenter.lab.snmp.SnmpCard;
import com.opscenter.lab.snmp.SnmpUsers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One SNMP agent on one loopback port with one or several units behind it, each under its own
/// context name.
public final class LabCard implements AutoCloseable {

    private final SnmpCard card;
    private final SnmpUsers users;
    private final Map<String, LabPdu> units = new LinkedHashMap<>();

    private LabCard(SnmpCard card, SnmpUsers users) {
        this.card = card;
        this.users = users;
    }

    /// Starts a card with fresh secrets on a free port; its engine is forgotten afterwards.
    ///
    /// @param contexts the units by SNMP context name; the empty name is the default context
    public static LabCard start(Map<String, PduSpec> contexts) throws IOException {
        Path engine = Files.createTempDirectory("lab").resolve("engine");
        return start(0, Engine.at(engine), SnmpUsers.generated(), contexts);
    }

    /// Starts a card on that port, or on a free one when it is 0 or in use.
    public static LabCard start(
            int port, Engine engine, SnmpUsers users, Map<String, PduSpec> contexts)
            throws IOException {
        LabCard lab = new LabCard(SnmpCard.bind(port, engine, users), users);
        contexts.forEach(lab::add);
        lab.card.listen();
        return lab;
    }

    private void add(String context, PduSpec spec) {
        var pdu = new RackPdu(spec, InstantSource.system());
        card.serve(context, PowerNetMib.of(pdu, card));
        units.put(context, new LabPdu(this, context, pdu));
    }

    /// The UDP port on 127.0.0.1.
    public int port() {
        return card.port();
    }

    public SnmpUsers users() {
        return users;
    }

    public Optional<LabPdu> unit(String context) {
        return Optional.ofNullable(units.get(context));
    }

    public List<LabPdu> units() {
        return List.copyOf(units.values());
    }

    /// How often the engine has booted, this run included.
    public int engineBoots() {
        return card.engineBoots();
    }

    void breakWith(Misbehavior misbehavior) {
        switch (misbehavior.mode()) {
            case SLOW -> card.delay(misbehavior.time());
            case SILENT ->
                    card.deafUntil(
                            misbehavior.time().isZero()
                                    ? Instant.MAX
                                    : Instant.now().plus(misbehavior.time()));
            case REBOOT -> card.restart(misbehavior.time());
            case WRONG_ENGINE_TIME -> card.shiftEngineTime(misbehavior.time());
            case REFUSE, LIE, ERROR_BUT_SWITCHED, NEAR, OVERLOAD -> {}
        }
    }

    /// A card whose clock had jumped boots again: managers accept an earlier time only after a
    /// boot.
    void mend(List<Misbehavior> mended) {
        card.delay(Duration.ZERO);
        card.deafUntil(Instant.MIN);
        if (mended.stream().anyMatch(m -> m.mode() == Misbehavior.Mode.WRONG_ENGINE_TIME)) {
            card.restart(Duration.ZERO);
        }
    }

    @Override
    public void close() throws IOException {
        card.close();
    }
}
