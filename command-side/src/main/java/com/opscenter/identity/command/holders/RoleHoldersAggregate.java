package com.opscenter.identity.command.holders;

import com.opscenter.identity.api.RoleHolderEvent;
import com.opscenter.identity.api.RoleHolderEvent.RoleClosed;
import com.opscenter.identity.api.RoleHolderEvent.RoleHeld;
import com.opscenter.identity.api.RoleHolderEvent.RoleLaidDown;
import com.opscenter.identity.api.RoleHolderEvent.RoleOpened;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.serialization.Revision;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/// How many hold one role of one's own. It is asked by [RoleHolders] alone and has no commands of
/// its own. Each holder knows by themselves what they hold, so they need only be counted.
@Revision("1")
@Aggregate(
        type = "RoleHolders",
        snapshotTriggerDefinition = "aggregateSnapshots",
        cache = "aggregateCache",
        lockFactory = "oneAtATime")
class RoleHoldersAggregate {

    @AggregateIdentifier @Nullable String id;

    private boolean open;
    private long holders;

    RoleHoldersAggregate() {}

    boolean isOpen() {
        return open;
    }

    boolean isHeld() {
        return holders > 0;
    }

    boolean isFull(int most) {
        return holders >= most;
    }

    void open(String role) {
        AggregateLifecycle.apply(new RoleOpened(role));
    }

    void close(String role) {
        AggregateLifecycle.apply(new RoleClosed(role));
    }

    void hold(String role, String holder) {
        AggregateLifecycle.apply(new RoleHeld(role, holder));
    }

    void layDown(String role, String holder) {
        AggregateLifecycle.apply(new RoleLaidDown(role, holder));
    }

    @EventSourcingHandler
    void on(RoleHolderEvent event) {
        id = event.stream();
        switch (event) {
            case RoleOpened _ -> open = true;
            case RoleClosed _ -> open = false;
            case RoleHeld _ -> holders++;
            case RoleLaidDown _ -> holders--;
        }
    }
}
