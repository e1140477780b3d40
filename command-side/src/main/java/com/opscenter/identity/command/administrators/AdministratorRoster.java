package com.opscenter.identity.command.administrators;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.Roster;
import com.opscenter.commands.command.RosterChange;
import com.opscenter.identity.api.AdministratorEvent;
import com.opscenter.store.StaleHeadException;
import com.opscenter.store.Streams;
import java.util.Optional;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads and writes the register within the unit of work of whoever joins or leaves. Of two who
/// leave at the same instant the store's unique key on (stream, sequence) lets one through; the
/// other decides again.
@Component
class AdministratorRoster implements Roster {

    private static final String STREAM = AdministratorEvent.STREAM;

    private final ObjectProvider<Repository<AdministratorsAggregate>> administrators;
    private final Streams streams;

    AdministratorRoster(
            ObjectProvider<Repository<AdministratorsAggregate>> administrators, Streams streams) {
        this.administrators = administrators;
        this.streams = streams;
    }

    @Override
    public Optional<Refusal> refusal(RosterChange change) {
        Aggregate<AdministratorsAggregate> known = load();
        if (change.joins() || known.invoke(all -> all.hasOthersThan(change.member()))) {
            return Optional.empty();
        }
        requireNewest(known);
        return Optional.ofNullable(change.otherwise());
    }

    @Override
    public void settle(RosterChange change) {
        Aggregate<AdministratorsAggregate> known = load();
        String member = change.member();
        Boolean changes =
                known.invoke(all -> change.joins() ? all.join(member) : all.leave(member));
        if (!Boolean.TRUE.equals(changes)) {
            requireNewest(known);
        }
    }

    /// Another node may have changed it since this one cached it.
    private void requireNewest(Aggregate<AdministratorsAggregate> known) {
        Long version = known.version();
        if (streams.head(STREAM) != (version == null ? -1 : version)) {
            throw new StaleHeadException(STREAM);
        }
    }

    private Aggregate<AdministratorsAggregate> load() {
        try {
            return administrators.getObject().loadOrCreate(STREAM, AdministratorsAggregate::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the register of administrators was not read", e);
        }
    }
}
