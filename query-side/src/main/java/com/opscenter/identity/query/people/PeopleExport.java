package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.ExportCommand;
import com.opscenter.identity.api.ExportCommand.BeginUserExport;
import com.opscenter.identity.api.ExportCommand.EndUserExport;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.query.people.PeopleSearch.Batch;
import com.opscenter.vault.api.Sealed;
import java.io.IOException;
import java.io.Writer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People as a file, however many they are: page after page, so that none is held in memory. What
/// cannot be recorded does not leave the house, and a file that lacks somebody does not end well.
@Component
class PeopleExport {

    private static final int AT_ONCE = 500;

    private final PeopleFiling filing;
    private final PeopleSearch search;
    private final UserViews views;
    private final Roles roles;
    private final Tiers tiers;
    private final Commands commands;

    PeopleExport(
            PeopleFiling filing,
            PeopleSearch search,
            UserViews views,
            Roles roles,
            Tiers tiers,
            Commands commands) {
        this.filing = filing;
        this.search = search;
        this.views = views;
        this.roles = roles;
        this.tiers = tiers;
        this.commands = commands;
    }

    /// One that is recorded, with its first people read: up to here it can be refused.
    ///
    /// @param client address and browser of whoever asks, sealed
    record Begun(
            String id, Caller caller, @Nullable Sealed client, PeopleWanted wanted, Batch first) {}

    Begun begin(PeopleFilter filter, Caller caller, @Nullable Sealed client) {
        if (filter.at() != null) {
            throw PeopleFilter.refused("at", "past", "must be left out: only now is exported");
        }
        PeopleWanted wanted = filter.wanted(roles, tiers);
        filing.require();
        Batch first = search.after(wanted, "", AT_ONCE);
        Begun begun = new Begun(UUID.randomUUID().toString(), caller, client, wanted, first);
        record(new BeginUserExport(begun.id(), filter.used()), begun.id(), begun);
        return begun;
    }

    /// Throws when it breaks off: the end of the file must not look like one then.
    void write(Begun export, Writer file) throws IOException {
        Rows rows = new Rows(file);
        try {
            writeAll(export, rows);
        } catch (IOException | RuntimeException e) {
            end(export, rows, e);
            throw e;
        }
        record(
                new EndUserExport(export.id(), rows.written, true),
                UUID.randomUUID().toString(),
                export);
    }

    private void writeAll(Begun export, Rows rows) throws IOException {
        Batch batch = export.first();
        rows.write(batch);
        for (String last = batch.last(); last != null; last = batch.last()) {
            batch = search.after(export.wanted(), last, AT_ONCE);
            rows.write(batch);
        }
    }

    private void end(Begun export, Rows rows, Exception cause) {
        try {
            record(
                    new EndUserExport(export.id(), rows.written, false),
                    UUID.randomUUID().toString(),
                    export);
        } catch (RuntimeException unrecorded) {
            cause.addSuppressed(unrecorded);
        }
    }

    private void record(ExportCommand command, String commandId, Begun export) {
        commands.send(
                        command,
                        new CommandContext(
                                commandId,
                                export.caller(),
                                null,
                                export.id(),
                                null,
                                null,
                                export.client(),
                                null,
                                null))
                .orRefuse();
    }

    /// The lines of the file, and how many of them left.
    private final class Rows {

        private final Writer file;
        private boolean headed;
        private long written;

        Rows(Writer file) {
            this.file = file;
        }

        void write(Batch batch) throws IOException {
            if (!headed) {
                file.write(Csv.HEAD);
                headed = true;
            }
            for (Found found : batch.people()) {
                file.write(Csv.line(views.of(found)));
            }
            file.flush();
            written += batch.people().size();
        }
    }
}
