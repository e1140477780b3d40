package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.NewPerson;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.command.enrollment.Adopting.Adopted;
import com.opscenter.identity.command.enrollment.CreatedUser.Joined;
import com.opscenter.identity.command.people.Provider;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Creates somebody step by step. Whoever repeats the request resumes where it was interrupted; if
/// nobody does, [WhenEnrollmentStalledThenFinish] does after a minute.
@Component
class Enrolling {

    private static final Duration TIME = Duration.ofSeconds(60);

    record Done(CreatedUser created, Accepted accepted) {}

    private final Commands commands;
    private final Provider provider;
    private final Adopting adopting;
    private final EventReader history;
    private final Views views;
    private final Roles roles;
    private final Organizations organizations;
    private final Seals seals;
    private final Clock clock;
    private final JsonMapper json;

    Enrolling(
            Commands commands,
            Provider provider,
            Adopting adopting,
            EventReader history,
            Views views,
            Roles roles,
            Organizations organizations,
            Seals seals,
            Clock clock,
            JsonMapper json) {
        this.commands = commands;
        this.provider = provider;
        this.adopting = adopting;
        this.history = history;
        this.views = views;
        this.roles = roles;
        this.organizations = organizations;
        this.seals = seals;
        this.clock = clock;
        this.json = json;
    }

    Rehearsal rehearse(Wish wish, CommandContext context) {
        return commands.rehearse(imagined(wish, context), context);
    }

    /// What is only rehearsed has no key.
    Enroll imagined(Wish wish, CommandContext context) {
        return command(wish, context, Set.of(), _ -> new Sealed(context.commandId(), ""));
    }

    Done carryOut(Wish wish, @Nullable Password password, CommandContext context) {
        Accepted accepted = begin(wish, context, Set.of());
        Adopted adopted = adopt(wish, password, context);
        UserView view =
                views.find(new FindUser(adopted.user(), adopted.position()), UserView.class)
                        .orElseThrow();
        return new Done(
                created(view, wish, adopted),
                new Accepted(adopted.position(), accepted.events(), accepted.repeated()));
    }

    /// The same, without waiting until it is shown.
    ///
    /// @param noted types of the commands that whoever asks gives about them then
    Adopted bring(
            Wish wish, @Nullable Password password, CommandContext context, Set<String> noted) {
        begin(wish, context, noted);
        return adopt(wish, password, context);
    }

    private Adopted adopt(Wish wish, @Nullable Password password, CommandContext context) {
        OwnSteps own =
                new OwnSteps(context.commandId(), context.correlationId(), context.commandId());
        Account account = account(wish, password, own);
        CommandContext registering =
                Requests.part(context, "register").causedBy(context.commandId());
        return adopting.adopt(account, wish, registering, own);
    }

    boolean isBegun(CommandContext context) {
        return !history.stream("enrollment/" + context.commandId(), history.head()).isEmpty();
    }

    /// What never began leaves no key behind.
    private Accepted begin(Wish wish, CommandContext context, Set<String> noted) {
        String id = context.commandId();
        try {
            Enroll command = command(wish, context, noted, text -> seals.seal(id, text));
            return commands.send(command, context).orRefuse();
        } catch (RefusedException refused) {
            boolean running = refused.refusal().code().equals("idempotency-in-progress");
            if (!running && !isBegun(context)) {
                seals.destroy(id);
            }
            throw refused;
        }
    }

    private Enroll command(
            Wish wish, CommandContext context, Set<String> noted, Function<String, Sealed> sealed) {
        String notes = wish.notes();
        NewPerson person =
                new NewPerson(
                        sealed.apply(json.writeValueAsString(wish.profile())),
                        wish.names(),
                        wish.roles(),
                        wish.emailVerified(),
                        wish.enabled(),
                        wish.tier(),
                        wish.apiCallsLimit(),
                        wish.orgId(),
                        wish.orgId() == null ? null : wish.orgRole(),
                        wish.tags(),
                        notes == null ? null : sealed.apply(notes),
                        wish.welcome());
        return new Enroll(
                context.commandId(),
                person,
                clock.instant().plus(TIME),
                Asker.of(context.caller(), roles),
                noted);
    }

    /// What the provider does not want sets the names free. Of one that is away nobody knows what
    /// it has done.
    private Account account(Wish wish, @Nullable Password password, OwnSteps own) {
        NewAccount wanted =
                new NewAccount(
                        own.enrollment(),
                        wish.profile(),
                        wish.enabled(),
                        wish.emailVerified(),
                        wish.roles(),
                        Map.of());
        try {
            return provider.ask(admin -> admin.create(wanted, password));
        } catch (RefusedException refused) {
            if (!Provider.isAway(refused)) {
                adopting.abandon(refused.refusal().code(), own);
            }
            throw refused;
        }
    }

    private CreatedUser created(UserView view, Wish wish, Adopted adopted) {
        String orgId = wish.orgId();
        Joined joined =
                orgId == null
                        ? null
                        : organizations
                                .find(orgId)
                                .map(one -> new Joined(orgId, one.name(), wish.orgRole()))
                                .orElse(null);
        return new CreatedUser(
                view,
                wish.roles().stream().sorted().toList(),
                List.of(),
                joined,
                adopted.welcomed(),
                Stream.concat(wish.warnings().stream(), adopted.warnings().stream()).toList());
    }
}
