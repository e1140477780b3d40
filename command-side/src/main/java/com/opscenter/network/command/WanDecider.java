package com.opscenter.network.command;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.network.api.WanCommand;
import com.opscenter.network.api.WanCommand.ObserveWan;
import com.opscenter.network.api.WanCommand.RemoveWan;
import com.opscenter.network.api.WanEvent;
import com.opscenter.network.api.WanEvent.WanObserved;
import com.opscenter.network.api.WanEvent.WanRemoved;
import com.opscenter.network.command.WanLink.Present;
import com.opscenter.network.command.WanLink.Unknown;

/// Decides what is asked of a WAN link.
final class WanDecider {

    private WanDecider() {}

    static Decision<WanEvent> decide(WanCommand command, WanLink link) {
        return switch (command) {
            case ObserveWan observe -> observe(observe, link);
            case RemoveWan(var id, var source) ->
                    link instanceof Present(var reader, _) && reader.equals(source)
                            ? accept(new WanRemoved(id))
                            : accept();
        };
    }

    /// Two sources reading one link would contradict each other with every poll.
    private static Decision<WanEvent> observe(ObserveWan command, WanLink link) {
        return switch (link) {
            case Present(var source, _) when !source.equals(command.source()) ->
                    reject(
                            "in-use",
                            "WAN link %s is read by source %s; give this one another name"
                                    .formatted(command.wan().value(), source));
            case Present(_, var reading) when reading.equals(command.reading()) -> accept();
            case Present _, Unknown _ ->
                    accept(new WanObserved(command.wan(), command.source(), command.reading()));
        };
    }
}
