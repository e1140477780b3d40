package com.opscenter.identity.query.people;

import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.ExportCommand.ExportUsers;
import com.opscenter.identity.api.Roles;
import com.opscenter.vault.api.Sealed;
import com.opscenter.views.Stretch;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// People as a file, however many they are: page after page, so that none is held in memory. What
/// cannot be recorded does not leave the house.
@Component
class PeopleExport {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int AT_ONCE = 500;
    private static final Stretch NOBODY = new Stretch(0, 0);

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

    /// What is to be written, once it is recorded.
    interface Recorded {
        void to(Writer file) throws IOException;
    }

    /// @param client address and browser of whoever asks, sealed
    Recorded record(PeopleFilter filter, Caller caller, Sealed client) {
        if (filter.at() != null) {
            throw PeopleFilter.refused("at", "past", "must be left out: only now is exported");
        }
        PeopleWanted wanted = filter.wanted(roles, tiers);
        filing.await(PATIENCE);
        long rows = search.page(wanted, "created", NOBODY).total();
        String id = UUID.randomUUID().toString();
        commands.send(
                        new ExportUsers(id, filter.used(), rows),
                        new CommandContext(id, caller, null, id, null, null, client, null, null))
                .orRefuse();
        return file -> write(wanted, file);
    }

    private void write(PeopleWanted wanted, Writer file) throws IOException {
        file.write(Csv.HEAD);
        @Nullable String last = "";
        while (last != null) {
            PeopleSearch.Batch batch = search.after(wanted, last, AT_ONCE);
            for (Found found : batch.people()) {
                file.write(Csv.line(views.of(found)));
            }
            file.flush();
            last = batch.last();
        }
    }
}
