package com.opscenter.identity.command.exports;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.OwnDataCommand;
import com.opscenter.identity.api.OwnDataCommand.RequestOwnData;
import com.opscenter.identity.api.OwnDataCommand.TakeOwnData;
import com.opscenter.identity.api.OwnDataEvent;
import com.opscenter.identity.api.OwnDataEvent.OwnDataRequested;
import com.opscenter.identity.api.OwnDataEvent.OwnDataTaken;
import com.opscenter.identity.api.UserId;

/// One copy of what is kept of somebody: asked for once, taken as often as they like.
sealed interface OwnData {

    record None() implements OwnData {}

    record Requested(UserId user) implements OwnData {}

    /// What belongs to another does not exist.
    static Decision<OwnDataEvent> decide(OwnDataCommand command, OwnData before) {
        return switch (before) {
            case None _ ->
                    switch (command) {
                        case RequestOwnData(var export, var user) ->
                                accept(new OwnDataRequested(export, user));
                        case TakeOwnData _ -> missing();
                    };
            case Requested(var owner) when !owner.equals(command.user()) -> missing();
            case Requested _ ->
                    switch (command) {
                        case RequestOwnData _ -> accept();
                        case TakeOwnData(var export, var user) ->
                                accept(new OwnDataTaken(export, user));
                    };
        };
    }

    private static Decision<OwnDataEvent> missing() {
        return reject("not-found", "There is no such export");
    }

    static OwnData evolve(OwnDataEvent event) {
        return new Requested(event.user());
    }
}
