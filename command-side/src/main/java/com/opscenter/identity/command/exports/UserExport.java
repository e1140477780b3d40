package com.opscenter.identity.command.exports;

import static com.opscenter.commands.command.Decision.accept;

import com.opscenter.commands.command.Decision;
import com.opscenter.identity.api.ExportCommand;
import com.opscenter.identity.api.ExportCommand.ExportUsers;
import com.opscenter.identity.api.ExportEvent;
import com.opscenter.identity.api.ExportEvent.UsersExported;

/// One list that was taken out, or not yet.
record UserExport(boolean isDone) {

    static final UserExport NONE = new UserExport(false);

    static Decision<ExportEvent> decide(ExportCommand command, UserExport before) {
        return switch (command) {
            case ExportUsers _ when before.isDone() -> accept();
            case ExportUsers(var export, var filters, var rows) ->
                    accept(new UsersExported(export, filters, rows));
        };
    }

    static UserExport evolve(ExportEvent event) {
        return switch (event) {
            case UsersExported _ -> new UserExport(true);
        };
    }
}
