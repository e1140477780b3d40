package com.opscenter.identity.command.exports;

import static com.opscenter.commands.command.Decision.accept;
import static com.opscenter.commands.command.Decision.reject;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.ExportCommand;
import com.opscenter.identity.api.ExportCommand.BeginUserExport;
import com.opscenter.identity.api.ExportCommand.EndUserExport;
import com.opscenter.identity.api.ExportEvent;
import com.opscenter.identity.api.ExportEvent.UserExportBegun;
import com.opscenter.identity.api.ExportEvent.UsersExported;
import java.util.Set;

/// One list on its way out.
sealed interface UserExport {

    record None() implements UserExport {}

    record Begun(Set<String> filters) implements UserExport {}

    record Ended() implements UserExport {}

    static Decision<ExportEvent> decide(ExportCommand command, UserExport before) {
        return switch (command) {
            case BeginUserExport(var export, var filters) ->
                    before instanceof None
                            ? accept(new UserExportBegun(export, filters))
                            : accept();
            case EndUserExport(var export, var rows, var complete) ->
                    switch (before) {
                        case None _ -> reject("not-found", "There is no such export");
                        case Begun(var filters) ->
                                accept(new UsersExported(export, filters, rows, complete));
                        case Ended _ -> accept();
                    };
        };
    }

    static UserExport evolve(ExportEvent event) {
        return switch (event) {
            case UserExportBegun(_, var filters) -> new Begun(filters);
            case UsersExported _ -> new Ended();
        };
    }
}
