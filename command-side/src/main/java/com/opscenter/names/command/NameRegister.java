package com.opscenter.names.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.NameClaims;
import com.opscenter.commands.command.NameClaims.Taken;
import com.opscenter.commands.command.Names;
import com.opscenter.names.api.UniqueName;
import com.opscenter.store.StaleHeadException;
import com.opscenter.store.Streams;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    @Override
    public Optional<Refusal> refusal(NameClaims claims, String owner) {
        return claims.taken().stream()
                .filter(taken -> !isFreeFor(owner, taken.name()))
                .map(Taken::otherwise)
                .findFirst();
    }

    /// In the order of the names, so that two that swap theirs do not wait for each other.
    @Override
    public void settle(NameClaims claims, String owner) {
        Map<String, Runnable> steps = new TreeMap<>();
        claims.freed()
                .forEach(name ->
                        steps.put(
                                name.stream(), () -> load(name).execute(n -> n.free(name, owner))));
        claims.taken()
                .forEach(taken ->
                        steps.put(
                                taken.name().stream(),
                                () ->
                                        load(taken.name())
                                                .execute(n -> n.take(taken.name(), owner))));
        steps.values().forEach(Runnable::run);
    }

    private boolean isFreeFor(String owner, UniqueName name) {
        Aggregate<NameAggregate> known = load(name);
        if (known.invoke(one -> one.isFreeFor(owner))) {
            return true;
        }
        // Another node may have freed it since this one cached it.
        Long version = known.version();
        if (streams.head(name.stream()) != (version == null ? -1 : version)) {
            throw new StaleHeadException(name.stream());
        }
        return false;
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
