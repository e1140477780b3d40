package com.opscenter.power.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Decision;
import com.opscenter.power.api.PduCommand;
import com.opscenter.power.api.PduCommand.DescribePdu;
import com.opscenter.power.api.PduCommand.ObservePdu;
import com.opscenter.power.api.PduCommand.RemovePdu;
import com.opscenter.power.api.PduEvent;
import com.opscenter.power.api.PduEvent.PduDescribed;
import com.opscenter.power.api.PduEvent.PduObserved;
import com.opscenter.power.api.PduEvent.PduRemoved;
import com.opscenter.power.command.Pdu.Description;
import com.opscenter.power.command.Pdu.Installed;
import com.opscenter.power.command.Pdu.Removed;
import com.opscenter.power.command.Pdu.Unknown;

/// Decides what is asked of a PDU.
final class PduDecider {

    private PduDecider() {}

    static Decision<PduEvent> decide(PduCommand command, Pdu pdu) {
        return switch (command) {
            case ObservePdu observe -> observe(observe, pdu);
            case DescribePdu describe when pdu instanceof Installed installed ->
                    describe(describe, installed.description());
            case DescribePdu(var id, _, _, _) -> reject(Refusal.notFound("PDU " + id.value()));
            case RemovePdu(var id) ->
                    pdu instanceof Installed ? accept(new PduRemoved(id)) : accept();
        };
    }

    private static Decision<PduEvent> observe(ObservePdu command, Pdu pdu) {
        return switch (pdu) {
            case Removed _ -> accept();
            case Installed(var source, var reading, _)
                    when source.equals(command.source()) && reading.equals(command.reading()) ->
                    accept();
            case Installed _, Unknown _ ->
                    accept(new PduObserved(command.pdu(), command.source(), command.reading()));
        };
    }

    private static Decision<PduEvent> describe(DescribePdu command, Description now) {
        var wanted =
                new Description(
                        command.name() == null ? now.name() : command.name(),
                        command.location() == null ? now.location() : command.location(),
                        command.locked() == null ? now.locked() : command.locked());
        return wanted.equals(now)
                ? accept()
                : accept(
                        new PduDescribed(
                                command.pdu(), wanted.name(), wanted.location(), wanted.locked()));
    }
}
