package com.opscenter.lab;

import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduMemory;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.powernet.Chain;
import com.opscenter.lab.powernet.PowerNetMib;
import com.opscenter.lab.snmp.Engine;
import com.opscenter.lab.snmp.SnmpCard;
import com.opscenter.lab.snmp.SnmpUsers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// One SNMP agent on one loopback port with one or several units behind it: each under its own
/// context name, or as a chain (Network Port Sharing) in the default one.
public final class LabCard implements AutoCloseable {

    private final SnmpCard card;
    private final SnmpUsers users;
    private final List<LabPdu> units = new ArrayList<>();
    private final SortedMap<Integer, RackPdu> chain = new TreeMap<>();
    private final Map<Mode, Misbehavior> broken = new EnumMap<>(Mode.class);

    private LabCard(SnmpCard card, SnmpUsers users) {
        this.card = card;
        this.users = users;
    }

    /// Starts a card with fresh secrets on a free port; nothing of it is kept.
    ///
    /// @param contexts the units by SNMP context name; the empty name is the default context
    public static LabCard start(Map<String, PduSpec> contexts) throws IOException {
        return start(contexts, SnmpUsers.generated());
    }

    /// Starts such a card with these users.
    public static LabCard start(Map<String, PduSpec> contexts, SnmpUsers users) throws IOException {
        LabCard lab = bind(0, Engine.passing(), users);
        contexts.forEach((context, spec) ->
                lab.add(context, new RackPdu(spec, InstantSource.system(), PduMemory.none())));
        lab.card.listen();
        return lab;
    }

    /// Starts a card with fresh secrets on a free port and these units as a chain, whose displays
    /// show 1, 2 and so on.
    public static LabCard chain(List<PduSpec> specs) throws IOException {
        LabCard lab = bind(0, Engine.passing(), SnmpUsers.generated());
        for (PduSpec spec : specs) {
            RackPdu pdu = new RackPdu(spec, InstantSource.system(), PduMemory.none());
            lab.chain.put(lab.chain.size() + 1, pdu);
            lab.units.add(new LabPdu(lab, "", pdu));
        }
        lab.showChain();
        lab.card.listen();
        return lab;
    }

    private void showChain() {
        card.serve("", PowerNetMib.of(new Chain(chain), card));
    }

    /// The unit leaves the chain; those behind it move up and keep the number on their display.
    public void unplug(int module) {
        chain.remove(module);
        showChain();
    }

    /// Starts a card with one unit on that port, or on a free one when it is 0 or in use.
    static LabCard start(int port, Engine engine, SnmpUsers users, RackPdu pdu) throws IOException {
        LabCard lab = bind(port, engine, users);
        lab.add("", pdu);
        lab.card.listen();
        return lab;
    }

    private static LabCard bind(int port, Engine engine, SnmpUsers users) throws IOException {
        return new LabCard(SnmpCard.bind(port, engine, users), users);
    }

    private void add(String context, RackPdu pdu) {
        var alone = new Chain(new TreeMap<>(Map.of(1, pdu)));
        card.serve(context, PowerNetMib.of(alone, card));
        units.add(new LabPdu(this, context, pdu));
    }

    /// The UDP port on 127.0.0.1.
    public int port() {
        return card.port();
    }

    public SnmpUsers users() {
        return users;
    }

    public Optional<LabPdu> unit(String context) {
        return units.stream().filter(unit -> unit.context().equals(context)).findFirst();
    }

    public List<LabPdu> units() {
        return List.copyOf(units);
    }

    /// How often the engine has booted, this run included.
    public int engineBoots() {
        return card.engineBoots();
    }

    /// Breaks the card itself; a reboot is over by itself and not listed as broken.
    synchronized void breakWith(Misbehavior misbehavior) {
        switch (misbehavior.mode()) {
            case SLOW -> card.delay(misbehavior.time());
            case SILENT -> card.deafUntil(end(misbehavior.time()));
            case REBOOT -> card.restart(misbehavior.time());
            case WRONG_ENGINE_TIME -> card.shiftEngineTime(misbehavior.time());
            case REFUSE, LIE, ERROR_BUT_SWITCHED, NEAR, OVERLOAD ->
                    throw new IllegalArgumentException(misbehavior.mode() + " is not of a card");
        }
        if (misbehavior.mode() != Mode.REBOOT) {
            broken.put(misbehavior.mode(), misbehavior);
        }
    }

    private static Instant end(Duration silence) {
        return silence.isZero() ? Instant.MAX : Instant.now().plus(silence);
    }

    /// What is broken about the card now.
    synchronized List<Misbehavior> broken() {
        if (!card.deaf()) {
            broken.remove(Mode.SILENT);
        }
        return List.copyOf(broken.values());
    }

    /// A card whose clock had jumped boots again: managers accept an earlier time only after a
    /// boot.
    synchronized void mend() {
        card.delay(Duration.ZERO);
        card.deafUntil(Instant.MIN);
        if (broken.containsKey(Mode.WRONG_ENGINE_TIME)) {
            card.restart(Duration.ZERO);
        }
        broken.clear();
    }

    @Override
    public void close() throws IOException {
        card.close();
    }
}
