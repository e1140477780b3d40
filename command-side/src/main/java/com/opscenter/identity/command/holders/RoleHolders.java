package com.opscenter.identity.command.holders;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.command.HoldingChange;
import com.opscenter.commands.command.HoldingChange.Closed;
import com.opscenter.commands.command.HoldingChange.Held;
import com.opscenter.commands.command.HoldingChange.Joined;
import com.opscenter.commands.command.HoldingChange.LaidDown;
import com.opscenter.commands.command.HoldingChange.Opened;
import com.opscenter.commands.command.Holdings;
import com.opscenter.identity.api.RoleHolderEvent;
import com.opscenter.store.StaleHeadException;
import com.opscenter.store.Streams;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Reads and writes the registers of holders within the unit of work of the holder's command or the
/// role's. Of one who deletes a role and one who gives it at the same instant the store's unique
/// key on (stream, sequence) lets one through; the other decides again.
@Component
class RoleHolders implements Holdings {

    private final ObjectProvider<Repository<RoleHoldersAggregate>> registers;
    private final Streams streams;

    RoleHolders(ObjectProvider<Repository<RoleHoldersAggregate>> registers, Streams streams) {
        this.registers = registers;
        this.streams = streams;
    }

    /// Registers are locked in the order of their names, so that two who change the same ones do
    /// not wait for each other.
    @Override
    public Optional<Refusal> refusal(List<HoldingChange> changes) {
        TreeSet<String> roles = new TreeSet<>();
        changes.forEach(change -> roles.add(change.thing()));
        roles.forEach(this::load);
        return changes.stream().flatMap(change -> refusal(change).stream()).findFirst();
    }

    @Override
    public void settle(List<HoldingChange> changes, String holder) {
        for (HoldingChange change : changes) {
            Aggregate<RoleHoldersAggregate> register = load(change.thing());
            register.execute(known -> {
                switch (change) {
                    case Opened(var role) -> known.open(role);
                    case Closed(var role, _) -> known.close(role);
                    case Held(var role, _) -> known.hold(role, holder);
                    case Joined(var role, _, _) -> known.hold(role, holder);
                    case LaidDown(var role) -> known.layDown(role, holder);
                }
            });
        }
    }

    private Optional<Refusal> refusal(HoldingChange change) {
        return switch (change) {
            case Opened _, LaidDown _ -> Optional.empty();
            case Held(var role, var otherwise) -> {
                Aggregate<RoleHoldersAggregate> register = load(role);
                boolean open = register.invoke(RoleHoldersAggregate::isOpen);
                yield open ? Optional.empty() : sure(role, register, otherwise);
            }
            case Joined(var role, var most, var otherwise) -> {
                Aggregate<RoleHoldersAggregate> register = load(role);
                boolean full = register.invoke(known -> known.isFull(most));
                yield full ? sure(role, register, otherwise) : Optional.empty();
            }
            case Closed(var role, var otherwise) -> {
                Aggregate<RoleHoldersAggregate> register = load(role);
                boolean held = register.invoke(RoleHoldersAggregate::isHeld);
                yield held ? sure(role, register, otherwise) : Optional.empty();
            }
        };
    }

    /// Another node may have changed the register since this one cached it.
    private Optional<Refusal> sure(
            String role, Aggregate<RoleHoldersAggregate> register, Refusal otherwise) {
        String stream = RoleHolderEvent.stream(role);
        Long version = register.version();
        if (streams.head(stream) != (version == null ? -1 : version)) {
            throw new StaleHeadException(stream);
        }
        return Optional.of(otherwise);
    }

    private Aggregate<RoleHoldersAggregate> load(String role) {
        try {
            return registers
                    .getObject()
                    .loadOrCreate(RoleHolderEvent.stream(role), RoleHoldersAggregate::new);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("who holds the role was not read: " + role, e);
        }
    }
}
