package com.opscenter.names.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.NameClaims;
import com.opscenter.commands.command.NameClaims.Taken;
import com.opscenter.commands.command.Names;
import com.opscenter.names.api.UniqueName;
import com.opscenter.store.StaleHeadException;
import com.opscenter.store.Streams;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads and writes the streams of names within the owner's unit of work. The store's unique key on
/// (stream, sequence) decides between two that take one name at the same time; the loser decides
/// again and is refused.
@Component
class NameRegister implements Names {

    private final ObjectProvider<Repository<NameAggregate>> names;
    private final Streams streams;

    NameRegister(ObjectProvider<Repository<NameAggregate>> names, Streams streams) {
        this.names = names;
        this.streams = streams;
    }

    /// Names are locked in their order before anybody looks, so that two that want the same ones do
    /// not wait for each other: all of them come after the owner, who is locked already.
    @Override
    public Optional<Refusal> refusal(NameClaims claims, String owner) {
        names(claims).forEach(this::load);
        return claims.taken().stream()
                .filter(taken -> !isFreeFor(owner, taken))
                .map(Taken::otherwise)
                .findFirst();
    }

    @Override
    public void settle(NameClaims claims, String owner) {
        Set<UniqueName> taken =
                claims.taken().stream().map(Taken::name).collect(Collectors.toSet());
        // One that is written otherwise is the same name, and stays taken.
        claims.freed().stream()
                .filter(name -> !taken.contains(name))
                .forEach(name -> change(name, one -> one.free(name, owner)));
        taken.forEach(name -> change(name, one -> one.take(name, owner)));
    }

    /// @param change tells whether it is news
    private void change(UniqueName name, Function<NameAggregate, Boolean> change) {
        Aggregate<NameAggregate> known = load(name);
        if (!Boolean.TRUE.equals(known.invoke(change))) {
            requireNewest(name, known);
        }
    }

    private static SortedSet<UniqueName> names(NameClaims claims) {
        SortedSet<UniqueName> names = new TreeSet<>(Comparator.comparing(UniqueName::stream));
        names.addAll(claims.freed());
        claims.taken().forEach(taken -> names.add(taken.name()));
        return names;
    }

    private boolean isFreeFor(String owner, Taken taken) {
        UniqueName name = taken.name();
        Aggregate<NameAggregate> known = load(name);
        if (known.invoke(one -> one.isFreeFor(owner, taken.from()))) {
            return true;
        }
        requireNewest(name, known);
        return false;
    }

    /// Another node may have taken or freed it since this one cached it.
    private void requireNewest(UniqueName name, Aggregate<NameAggregate> known) {
        Long version = known.version();
        if (streams.head(name.stream()) != (version == null ? -1 : version)) {
            throw new StaleHeadException(name.stream());
        }
    }

    private Aggregate<NameAggregate> load(UniqueName name) {
        try {
            return names.getObject().loadOrCreate(name.stream(), NameAggregate::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the name was not read: " + name.scope(), e);
        }
    }
}
