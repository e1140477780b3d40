package com.opscenter.commands.query;

import com.opscenter.commands.api.CommandView;
import com.opscenter.commands.api.FindCommand;
import com.opscenter.commands.api.FindSteps;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class CommandQueries {

    private final CommandRows rows;
    private final Sights sights;

    CommandQueries(CommandRows rows, Sights sights) {
        this.rows = rows;
        this.sights = sights;
    }

    @QueryHandler
    Optional<CommandView> on(FindCommand query) {
        sights.await(CommandReadsEndpoint.FEATURES, query.after());
        return rows.owner(query.id()).flatMap(orgId -> rows.one(orgId, Moment.NOW, query.id()));
    }

    @QueryHandler
    List<CommandView> on(FindSteps.OfCommands query) {
        return rows.steps(query);
    }

    @QueryHandler
    List<CommandView> on(FindSteps.OfRequester query) {
        return rows.steps(query);
    }
}
