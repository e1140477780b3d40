package com.opscenter.parked.command;

import com.opscenter.commands.command.Decision;
import com.opscenter.parked.api.ParkedCommand;
import com.opscenter.parked.api.ParkedCommand.RetryParked;
import com.opscenter.parked.api.ParkedCommand.SkipParked;
import com.opscenter.parked.api.ParkedEvent;
import com.opscenter.parked.api.ParkedEvent.ParkedRetried;
import com.opscenter.parked.api.ParkedEvent.ParkedSkipped;

/// Whether the key still waits is known to its projection alone, and every version of a projection
/// may set the same event aside anew; so both are accepted as often as they are asked for.
final class ParkedDecider {

    private ParkedDecider() {}

    static Decision<ParkedEvent> decide(ParkedCommand command) {
        return switch (command) {
            case RetryParked(var projection, var key, var position, var event) ->
                    Decision.accept(new ParkedRetried(projection, key, position, event));
            case SkipParked(var projection, var key, var position, var event, var reason) ->
                    Decision.accept(new ParkedSkipped(projection, key, position, event, reason));
        };
    }
}
