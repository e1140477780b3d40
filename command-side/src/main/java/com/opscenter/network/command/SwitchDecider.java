package com.opscenter.network.command;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.network.api.SwitchCommand;
import com.opscenter.network.api.SwitchCommand.ObserveSwitch;
import com.opscenter.network.api.SwitchCommand.ObserveSwitchGone;
import com.opscenter.network.api.SwitchCommand.RemoveSwitch;
import com.opscenter.network.api.SwitchEvent;
import com.opscenter.network.api.SwitchEvent.SwitchGone;
import com.opscenter.network.api.SwitchEvent.SwitchObserved;
import com.opscenter.network.api.SwitchEvent.SwitchRemoved;
import com.opscenter.network.command.SwitchDevice.Present;
import com.opscenter.network.command.SwitchDevice.Removed;
import com.opscenter.network.command.SwitchDevice.Unknown;

/// Decides what is asked of a switch.
final class SwitchDecider {

    private SwitchDecider() {}

    static Decision<SwitchEvent> decide(SwitchCommand command, SwitchDevice device) {
        return switch (command) {
            case ObserveSwitch observe -> observe(observe, device);
            case ObserveSwitchGone(var id, var source) ->
                    device instanceof Present(var reader, _) && reader.equals(source)
                            ? accept(new SwitchGone(id))
                            : accept();
            case RemoveSwitch(var id) ->
                    device instanceof Present ? accept(new SwitchRemoved(id)) : accept();
        };
    }

    private static Decision<SwitchEvent> observe(ObserveSwitch command, SwitchDevice device) {
        return switch (device) {
            case Removed _ -> accept();
            case Present(var source, var reading)
                    when source.equals(command.source()) && reading.equals(command.reading()) ->
                    accept();
            case Present _, Unknown _ ->
                    accept(new SwitchObserved(command.id(), command.source(), command.reading()));
        };
    }
}
