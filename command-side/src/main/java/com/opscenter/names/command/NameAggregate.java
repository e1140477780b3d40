package com.opscenter.names.command;

import com.opscenter.names.api.NameEvent;
import com.opscenter.names.api.NameEvent.NameFreed;
import com.opscenter.names.api.NameEvent.NameTaken;
import com.opscenter.names.api.UniqueName;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// One name and who bears it. It is asked by [NameRegister] alone and has no commands of its own.
@Aggregate(
        type = "Name",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime")
class NameAggregate {

    @AggregateIdentifier @Nullable String id;

    private @Nullable String owner;

    NameAggregate() {}

    /// @param from whose the name may be as well
    boolean isFreeFor(String asking, @Nullable String from) {
        return owner == null || owner.equals(asking) || owner.equals(from);
    }

    /// @return whether that is news
    boolean take(UniqueName name, String by) {
        boolean news = !by.equals(owner);
        if (news) {
            AggregateLifecycle.apply(new NameTaken(name, by));
        }
        return news;
    }

    /// @return whether that is news
    boolean free(UniqueName name, String by) {
        boolean news = by.equals(owner);
        if (news) {
            AggregateLifecycle.apply(new NameFreed(name, by));
        }
        return news;
    }

    @EventSourcingHandler
    void on(NameEvent event) {
        id = event.stream();
        owner =
                switch (event) {
                    case NameTaken taken -> taken.owner();
                    case NameFreed _ -> null;
                };
    }
}
