package com.opscenter.lab;

import com.opscenter.lab.pdu.Effect;
import com.opscenter.lab.pdu.Misbehavior;
import com.opscenter.lab.pdu.Misbehavior.Mode;
import com.opscenter.lab.pdu.PduSpec;
import com.opscenter.lab.pdu.RackPdu;
import com.opscenter.lab.snmp.SnmpUsers;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// One simulated rack PDU behind a real SNMP agent, with the hands to break it and the eyes to see
/// what was asked of it.
public final class LabPdu implements Closeable {

    private final LabCard card;
    private final String context;
    private final RackPdu pdu;

    LabPdu(LabCard card, String context, RackPdu pdu) {
        this.card = card;
        this.context = context;
        this.pdu = pdu;
    }

    /// Starts a unit alone on a free loopback port, with fresh secrets, in the default context.
    public static LabPdu start(PduSpec spec) throws IOException {
        return LabCard.start(Map.of("", spec)).unit("").orElseThrow();
    }

    /// The UDP port on 127.0.0.1; units of one card share it.
    public int port() {
        return card.port();
    }

    /// The SNMP context name, usually empty.
    public String context() {
        return context;
    }

    public SnmpUsers users() {
        return card.users();
    }

    /// The unit itself: what is true of it, whatever its agent says.
    public RackPdu truth() {
        return pdu;
    }

    public int engineBoots() {
        return card.engineBoots();
    }

    /// Breaks the unit in each of these ways, until [#mend].
    public void breakWith(Misbehavior... misbehaviors) {
        for (Misbehavior misbehavior : misbehaviors) {
            if (misbehavior.mode().ofCard()) {
                card.breakWith(misbehavior);
            } else {
                pdu.breakWith(misbehavior);
            }
        }
    }

    /// Breaks the unit in each of these ways, with the usual times, until [#mend].
    public void breakWith(Mode... modes) {
        for (Mode mode : modes) {
            breakWith(Misbehavior.of(mode));
        }
    }

    /// What is broken about the unit and its card now.
    public List<Misbehavior> broken() {
        return Stream.concat(pdu.faults().stream(), card.broken().stream()).toList();
    }

    /// Makes the unit and its card behave again; a pending command goes on.
    public void mend() {
        pdu.mend();
        card.mend();
    }

    /// Somebody pressed the button of an outlet at the device.
    public void press(int outlet, boolean on) {
        pdu.press(outlet, on);
    }

    /// Every SET that reached the unit since the last [#forgetEffects], oldest first.
    public List<Effect> effects() {
        return pdu.effects();
    }

    public void forgetEffects() {
        pdu.forgetEffects();
    }

    /// Ends the agent; other units of the same card end with it.
    @Override
    public void close() throws IOException {
        card.close();
    }
}
