package com.opscenter.power.command;

import com.opscenter.commands.command.Given;
import com.opscenter.power.api.LoadState;
import com.opscenter.power.api.PduCommand;
import com.opscenter.power.api.PduCommand.DescribePdu;
import com.opscenter.power.api.PduCommand.ObservePdu;
import com.opscenter.power.api.PduCommand.RemovePdu;
import com.opscenter.power.api.PduEvent;
import com.opscenter.power.api.PduEvent.PduDescribed;
import com.opscenter.power.api.PduEvent.PduObserved;
import com.opscenter.power.api.PduEvent.PduRemoved;
import com.opscenter.power.api.PduId;
import com.opscenter.power.api.PduReading;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PduDeciderTest {

    private static final PduId PDU = new PduId("pdu-1");

    private final Given<PduCommand, Pdu, PduEvent> unknown =
            new Given<>(new Pdu.Unknown(), PduDecider::decide, Pdu::evolve);
    private final Given<PduCommand, Pdu, PduEvent> installed =
            unknown.given(new PduObserved(PDU, "pdu-1", reading(LoadState.NORMAL)));

    @Test
    void only_another_reading_is_news() {
        installed.when(observe(LoadState.NORMAL)).thenNothing();
        installed
                .when(observe(LoadState.OVER))
                .then(new PduObserved(PDU, "pdu-1", reading(LoadState.OVER)));
    }

    @Test
    void our_words_survive_a_reading() {
        installed
                .given(
                        new PduDescribed(PDU, "Left", "rack 1", true),
                        new PduObserved(PDU, "pdu-1", reading(LoadState.LOW)))
                .when(new DescribePdu(PDU, null, null, false))
                .then(new PduDescribed(PDU, "Left", "rack 1", false));
    }

    @Test
    void a_pdu_nobody_ever_read_is_not_there() {
        unknown.when(new DescribePdu(PDU, "Left", null, null)).thenRefused("not-found");
        unknown.when(new RemovePdu(PDU)).thenNothing();
    }

    @Test
    void a_removed_pdu_does_not_come_back() {
        installed.when(new RemovePdu(PDU)).then(new PduRemoved(PDU));
        installed.after(new RemovePdu(PDU)).when(observe(LoadState.OVER)).thenNothing();
    }

    private static ObservePdu observe(LoadState load) {
        return new ObservePdu(PDU, "pdu-1", reading(load));
    }

    private static PduReading reading(LoadState load) {
        return new PduReading(
                "APC", "AP7902B", null, null, "rack", null, load, List.of(), List.of(), 16,
                Set.of());
    }
}
