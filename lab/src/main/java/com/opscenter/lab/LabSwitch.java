package com.opscenter.lab;

import com.opscenter.lab.mib.Mib;
import com.opscenter.lab.netswitch.Misbehavior;
import com.opscenter.lab.netswitch.Misbehavior.Mode;
import com.opscenter.lab.netswitch.NetSwitch;
import com.opscenter.lab.netswitch.PortEffect;
import com.opscenter.lab.netswitch.SwitchMib;
import com.opscenter.lab.netswitch.SwitchSpec;
import com.opscenter.lab.snmp.Engine;
import com.opscenter.lab.snmp.SnmpCard;
import com.opscenter.lab.snmp.SnmpUsers;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.snmp4j.smi.OID;

/// One simulated switch behind a real SNMP agent, with the hands to break it and the eyes to see
/// what was asked of it.
public final class LabSwitch implements Closeable {

    /// Far enough into a walk that something was read before and something is still to come.
    private static final int ANSWERS_TO_REBOOT = 5;

    private static final int RENUMBERED_BY = 100;
    private static final int CIRCLE = 5;
    private static final OID DESCRIPTIONS = new OID("1.3.6.1.2.1.2.2.1.2");

    private final SnmpCard card;
    private final SnmpUsers users;
    private final NetSwitch device;
    private Mib mib;
    private int shift;

    private LabSwitch(SnmpCard card, SnmpUsers users, NetSwitch device) {
        this.card = card;
        this.users = users;
        this.device = device;
        this.mib = SwitchMib.of(device, card, 0);
        device.losingAnswers(card::loseNextAnswer);
    }

    /// Starts a switch on a free loopback port, with fresh secrets.
    public static LabSwitch start(SwitchSpec spec) throws IOException {
        return start(0, Engine.passing(), SnmpUsers.generated(), spec);
    }

    /// Starts a switch on that port, or on a free one when it is 0 or in use.
    static LabSwitch start(int port, Engine engine, SnmpUsers users, SwitchSpec spec)
            throws IOException {
        SnmpCard card = SnmpCard.bind(port, engine, users);
        var made = new LabSwitch(card, users, new NetSwitch(spec, InstantSource.system()));
        card.serve("", made.mib);
        card.listen();
        return made;
    }

    /// The UDP port on 127.0.0.1.
    public int port() {
        return card.port();
    }

    public SnmpUsers users() {
        return users;
    }

    /// The switch itself: what is true of it, whatever its agent says.
    public NetSwitch truth() {
        return device;
    }

    public int engineBoots() {
        return card.engineBoots();
    }

    public List<PortEffect> effects() {
        return device.effects();
    }

    /// Breaks it in this way, until [#mend]; what happens once is over by itself.
    public synchronized void breakWith(Misbehavior misbehavior) {
        switch (misbehavior.mode()) {
            case REFUSE, LIE, ERROR_BUT_DONE, ANSWER_LOST -> {}
            case SLOW -> card.delay(misbehavior.time());
            case SILENT -> card.deafUntil(end(misbehavior.time()));
            case GARBAGE -> card.garble(true);
            case CIRCLES -> mib.stray(LabSwitch::inCircles);
            case ENDLESS -> card.serve("", SwitchMib.endless(device, card));
            case REBOOT -> reboot(misbehavior.time());
            case REBOOT_IN_WALK -> device.bootAfter(ANSWERS_TO_REBOOT, () -> reboot(Duration.ZERO));
            case COUNTERS_BACK -> device.resetCounters();
            case RENUMBER -> renumber();
            case WRONG_ENGINE_TIME -> card.shiftEngineTime(misbehavior.time());
        }
        if (!misbehavior.mode().once()) {
            device.breakWith(misbehavior);
        }
    }

    /// Breaks it in each of these ways, with the usual times.
    public void breakWith(Mode... modes) {
        for (Mode mode : modes) {
            breakWith(Misbehavior.of(mode));
        }
    }

    /// After the fifth description comes the first.
    private static OID inCircles(OID after) {
        return after.startsWith(DESCRIPTIONS) && after.last() == CIRCLE ? DESCRIPTIONS : after;
    }

    private static Instant end(Duration silence) {
        return silence.isZero() ? Instant.MAX : Instant.now().plus(silence);
    }

    private void reboot(Duration downtime) {
        card.restart(downtime);
        device.boot();
    }

    private void renumber() {
        shift += RENUMBERED_BY;
        mib = SwitchMib.of(device, card, shift);
        card.serve("", mib);
    }

    /// What is broken now.
    public synchronized List<Misbehavior> broken() {
        return device.faults().stream()
                .filter(fault -> fault.mode() != Mode.SILENT || card.deaf())
                .toList();
    }

    /// Makes it behave again. One whose clock had jumped boots again: managers accept an earlier
    /// time only after a boot.
    public synchronized void mend() {
        card.delay(Duration.ZERO);
        card.deafUntil(Instant.MIN);
        card.garble(false);
        if (device.faults().stream().anyMatch(f -> f.mode() == Mode.WRONG_ENGINE_TIME)) {
            reboot(Duration.ZERO);
        }
        device.mend();
        mib = SwitchMib.of(device, card, shift);
        card.serve("", mib);
    }

    @Override
    public void close() throws IOException {
        card.close();
    }
}
