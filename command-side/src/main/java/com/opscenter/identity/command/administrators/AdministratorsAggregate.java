package com.opscenter.identity.command.administrators;

import com.opscenter.identity.api.AdministratorEvent;
import com.opscenter.identity.api.AdministratorEvent.AdministratorGained;
import com.opscenter.identity.api.AdministratorEvent.AdministratorLost;
import com.opscenter.identity.api.UserId;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// Who administers the platform. It is asked by [AdministratorRoster] alone and has no commands of
/// its own.
@Aggregate(
        type = "Administrators",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime")
class AdministratorsAggregate {

    @AggregateIdentifier @Nullable String id;

    private Set<String> people = new HashSet<>();

    AdministratorsAggregate() {}

    /// Whether somebody is left without this one.
    boolean hasOthersThan(String member) {
        return people.stream().anyMatch(person -> !person.equals(member));
    }

    /// @return whether that is news
    boolean join(String member) {
        boolean news = !people.contains(member);
        if (news) {
            AggregateLifecycle.apply(new AdministratorGained(new UserId(member)));
        }
        return news;
    }

    /// @return whether that is news
    boolean leave(String member) {
        boolean news = people.contains(member);
        if (news) {
            AggregateLifecycle.apply(new AdministratorLost(new UserId(member)));
        }
        return news;
    }

    @EventSourcingHandler
    void on(AdministratorEvent event) {
        id = event.stream();
        String person = event.user().value();
        switch (event) {
            case AdministratorGained _ -> people.add(person);
            case AdministratorLost _ -> people.remove(person);
        }
    }
}
