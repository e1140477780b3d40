package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Arrivals;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserCommand.ObserveRoles;
import com.opscenter.identity.api.UserCommand.RegisterUser;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.KeyedHash;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Registers whom an outside provider vouches for. Their account is the provider's already, so that
/// nothing has to be made there; what follows is finished by [WhenSomebodyArrivedThenHouseThem]
/// wherever it was interrupted.
@Component
class ArrivingByToken implements Arrivals {

    private static final Logger LOG = LoggerFactory.getLogger(ArrivingByToken.class);
    private static final String EXISTS = "user-exists";
    private static final String LAST = "last-admin";

    private final Commands commands;
    private final EventReader history;
    private final FirstSteps steps;
    private final Seals seals;
    private final KeyedHash hash;
    private final JsonMapper json;

    ArrivingByToken(
            Commands commands,
            EventReader history,
            FirstSteps steps,
            Seals seals,
            KeyedHash hash,
            JsonMapper json) {
        this.commands = commands;
        this.history = history;
        this.steps = steps;
        this.seals = seals;
        this.hash = hash;
        this.json = json;
    }

    @Override
    public long arrive(Arrival arrival) {
        PersonWords.require(arrival.profile());
        CommandContext context = context(arrival.issuer());
        Sealed unsealed = new Sealed(arrival.user().value(), "");
        if (commands.rehearse(command(arrival, unsealed), context)
                instanceof Rehearsal.WouldBeRefused(var refusal)) {
            // Refused before there is a key that nobody would ever destroy.
            return knownAlready(arrival, new RefusedException(refusal));
        }
        try {
            Sealed profile =
                    seals.seal(arrival.user().value(), json.writeValueAsString(arrival.profile()));
            long registered =
                    commands.send(command(arrival, profile), context).orRefuse().position();
            return Math.max(registered, housed(arrival, context));
        } catch (RefusedException refused) {
            return knownAlready(arrival, refused);
        }
    }

    @Override
    public long observed(UserId user, String issuer, Set<String> shown, Instant issuedAt) {
        CommandContext context = context(issuer);
        Command taken = new ObserveRoles(user, shown, issuedAt, false);
        boolean isLast =
                commands.rehearse(taken, context) instanceof Rehearsal.WouldBeRefused(var refusal)
                        && refusal.code().equals(LAST);
        return switch (commands.send(
                isLast ? new ObserveRoles(user, shown, issuedAt, true) : taken, context)) {
            case Outcome.Accepted(var position, var events, _) -> events.isEmpty() ? 0 : position;
            case Outcome.Held _ -> throw new IllegalStateException("our own parts wait for nobody");
            case Outcome.Refused(var refusal, _) -> {
                LOG.warn("roles=unobserved user={} code={}", user.value(), refusal.code());
                yield 0;
            }
        };
    }

    /// Of several requests with somebody's first token one registers them and the others find them.
    private long knownAlready(Arrival arrival, RefusedException refused) {
        boolean same = refused.refusal().code().equals(EXISTS) && isRegistered(arrival);
        if (!same) {
            throw refused;
        }
        return history.head();
    }

    private boolean isRegistered(Arrival arrival) {
        var past = history.stream("user/" + arrival.user().value(), history.head());
        return past.stream()
                        .anyMatch(event ->
                                event.payload() instanceof UserRegistered registered
                                        && registered.issuer().equals(arrival.issuer()))
                && past.stream().noneMatch(event -> event.payload() instanceof UserDeleted);
    }

    /// What cannot be done at once is done a moment later.
    private long housed(Arrival arrival, CommandContext context) {
        try {
            OwnSteps own = steps(arrival.user(), context.correlationId(), context.commandId());
            return steps.house(arrival.user(), arrival.roles(), own).position();
        } catch (RefusedException running) {
            LOG.debug("arrival=unhoused cause={}", running.toString());
            return 0;
        }
    }

    static OwnSteps steps(UserId user, String correlation, String cause) {
        return new OwnSteps("token-" + user.value(), correlation, cause);
    }

    private RegisterUser command(Arrival arrival, Sealed profile) {
        return new RegisterUser(
                arrival.user(),
                arrival.issuer(),
                profile,
                SignInNames.hashed(hash, arrival.profile()),
                arrival.roles(),
                arrival.emailVerified(),
                true,
                steps.primary(arrival.user(), arrival.roles()),
                UserSource.TOKEN,
                null,
                null);
    }

    private static CommandContext context(String issuer) {
        Caller caller = Caller.own(Actor.provider(issuer), SystemOrganization.ID);
        String id = UUID.randomUUID().toString();
        return new CommandContext(id, caller, null, id, null, null, null, null, null);
    }
}
