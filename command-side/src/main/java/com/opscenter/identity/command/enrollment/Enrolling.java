package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.commands.command.Views;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.EnrollmentCommand.AbandonEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.CompleteEnrollment;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.FindUser;
import com.opscenter.identity.api.NewPerson;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.api.provider.Account;
import com.opscenter.identity.api.provider.Ask;
import com.opscenter.identity.api.provider.IdentityAdmin;
import com.opscenter.identity.api.provider.NewAccount;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.command.enrollment.CreatedUser.Joined;
import com.opscenter.identity.command.people.Provider;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Creates somebody step by step. Each step has a key of its own, made of the request's: whoever
/// repeats the request resumes where it was interrupted.
@Component
class Enrolling {

    private static final Duration WELCOME_LIFE = Duration.ofDays(7);
    private static final Set<Ask> WELCOME = Set.of(Ask.SET_PASSWORD, Ask.VERIFY_EMAIL);

    record Done(CreatedUser created, Accepted accepted) {}

    private final Commands commands;
    private final Provider provider;
    private final FirstSteps steps;
    private final Views views;
    private final Roles roles;
    private final Organizations organizations;
    private final Seals seals;
    private final JsonMapper json;

    Enrolling(
            Commands commands,
            Provider provider,
            FirstSteps steps,
            Views views,
            Roles roles,
            Organizations organizations,
            Seals seals,
            JsonMapper json) {
        this.commands = commands;
        this.provider = provider;
        this.steps = steps;
        this.views = views;
        this.roles = roles;
        this.organizations = organizations;
        this.seals = seals;
        this.json = json;
    }

    Enroll command(Wish wish, CommandContext context) {
        String id = context.commandId();
        Sealed profile = seals.seal(id, json.writeValueAsString(wish.profile()));
        NewPerson person =
                new NewPerson(
                        profile,
                        wish.names(),
                        wish.roles(),
                        wish.emailVerified(),
                        wish.enabled(),
                        wish.tier(),
                        wish.apiCallsLimit(),
                        wish.orgId(),
                        wish.orgId() == null ? null : wish.orgRole(),
                        wish.tags(),
                        wish.notes() == null ? null : seals.seal(id, wish.notes()),
                        wish.welcome());
        return new Enroll(id, person, Asker.of(context.caller(), roles));
    }

    Done carryOut(Enroll command, Wish wish, @Nullable Password password, CommandContext context) {
        Accepted accepted = commands.send(command, context).orRefuse();
        Account account = account(command.enrollment(), wish, password, context);
        UserId user = account.id();
        String issuer = provider.ask(IdentityAdmin::issuer);
        long position = steps.take(user, issuer, wish, command.enrollment(), context);
        Optional<String> unwelcome = wish.welcome() ? welcome(user) : Optional.of("");
        CompleteEnrollment complete = new CompleteEnrollment(command.enrollment(), user);
        commands.send(complete, Requests.part(context, "complete")).orRefuse();
        seals.destroy(command.enrollment());
        UserView view = views.find(new FindUser(user, position), UserView.class).orElseThrow();
        return new Done(
                created(view, wish, unwelcome),
                new Accepted(position, accepted.events(), accepted.repeated()));
    }

    /// What the provider does not want sets the names free.
    private Account account(
            String enrollment, Wish wish, @Nullable Password password, CommandContext context) {
        NewAccount wanted =
                new NewAccount(
                        enrollment,
                        wish.profile(),
                        wish.enabled(),
                        wish.emailVerified(),
                        wish.roles(),
                        Map.of());
        try {
            return provider.ask(admin -> admin.create(wanted, password));
        } catch (RefusedException refused) {
            AbandonEnrollment abandon = new AbandonEnrollment(enrollment, refused.refusal().code());
            commands.send(abandon, Requests.part(context, "abandon")).orRefuse();
            seals.destroy(enrollment);
            throw refused;
        }
    }

    /// The person is there, whether or not a letter can be sent.
    ///
    /// @return why it cannot, empty when it was
    private Optional<String> welcome(UserId user) {
        try {
            provider.ask(admin -> {
                admin.askTo(user, WELCOME_LIFE, WELCOME);
                return user;
            });
            return Optional.empty();
        } catch (RefusedException refused) {
            return Optional.of(refused.refusal().detail());
        }
    }

    private CreatedUser created(UserView view, Wish wish, Optional<String> unwelcome) {
        List<String> warnings = new ArrayList<>(wish.warnings());
        unwelcome.filter(why -> !why.isEmpty()).ifPresent(warnings::add);
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
                unwelcome.isEmpty(),
                List.copyOf(warnings));
    }
}
