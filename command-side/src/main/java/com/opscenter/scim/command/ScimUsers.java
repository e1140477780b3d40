package com.opscenter.scim.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Rereading;
import com.opscenter.commands.command.Together;
import com.opscenter.commands.command.Views;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.api.provisioning.FindProvisionedPeople;
import com.opscenter.identity.api.provisioning.FindProvisionedPerson;
import com.opscenter.identity.api.provisioning.Newcomer;
import com.opscenter.identity.api.provisioning.Newcomers;
import com.opscenter.identity.api.provisioning.PeoplePage;
import com.opscenter.identity.api.provisioning.PersonChanges;
import com.opscenter.identity.api.provisioning.Portrait;
import com.opscenter.identity.api.provisioning.ProvisionedPerson;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Finds, creates, changes and deletes people in the words of directories.
@Component
class ScimUsers {

    private static final Permission DELETE = Permission.of("users:delete");

    private final Views views;
    private final Newcomers newcomers;
    private final PersonChanges changes;
    private final Together together;
    private final UserDocument document;
    private final ScimRequests requests;
    private final EventReader history;
    private final Clock clock;

    ScimUsers(
            Views views,
            Newcomers newcomers,
            PersonChanges changes,
            Commands commands,
            UserDocument document,
            ScimRequests requests,
            EventReader history,
            Clock clock) {
        this.views = views;
        this.newcomers = newcomers;
        this.changes = changes;
        this.together = new Together(commands);
        this.document = document;
        this.requests = requests;
        this.history = history;
        this.clock = clock;
    }

    ResponseEntity<Object> page(Asked asked) {
        PeoplePage page =
                UserSearch.of(asked)
                        .flatMap(query -> views.find(query, PeoplePage.class))
                        .orElse(new PeoplePage(List.of(), 0));
        return ScimAnswers.page(
                page.people().stream()
                        .map(person -> asked.selection().of(document.of(person)))
                        .toList(),
                page.total(),
                asked.start());
    }

    ResponseEntity<Object> one(String id, Selection selection) {
        ProvisionedPerson person = person(new UserId(id), 0);
        return ScimAnswers.one(selection.of(document.of(person)), person.version());
    }

    ResponseEntity<Object> create(
            JsonNode body, Selection selection, Caller caller, HttpServletRequest request) {
        Newcomer newcomer = WantedUser.of(body).asNewcomer();
        CommandContext context = requests.context(request, caller);
        if (!newcomers.isBegun(context)) {
            requireFree(newcomer.externalId());
        }
        try (Password password = password(body)) {
            Newcomers.Created created = newcomers.create(newcomer, password, context);
            ProvisionedPerson person = person(created.user(), created.position());
            return ScimAnswers.created(
                    selection.of(document.of(person)),
                    document.location(person),
                    person.version(),
                    created.position());
        }
    }

    /// Made of how they are after everything that happened before it was asked, and made again
    /// where somebody else was faster.
    ///
    /// @param change makes of how they are written how they are to be written
    ResponseEntity<Object> change(
            String id,
            Function<ObjectNode, JsonNode> change,
            Selection selection,
            Caller caller,
            HttpServletRequest request) {
        CommandContext asked = requests.context(request, caller);
        UserId user = new UserId(id);
        // What a request has begun has moved them on from the version it named.
        boolean begun = asked.expectedVersion() != null && changes.isBegun(user, asked);
        return Rereading.untilCurrent(
                begun ? asked.expecting(null) : asked,
                context -> change(user, change, selection, context));
    }

    private ResponseEntity<Object> change(
            UserId user,
            Function<ObjectNode, JsonNode> change,
            Selection selection,
            CommandContext context) {
        ProvisionedPerson person = person(user, history.head());
        Portrait before = UserDocument.portrait(person);
        Portrait after = WantedUser.of(change.apply(UserDocument.writable(person))).after(before);
        List<UserCommand> wanted = changes.changes(user, before, after, context.caller());
        if (wanted.isEmpty()) {
            ScimRequests.requireVersion(context, person.version());
            return ScimAnswers.one(selection.of(document.of(person)), person.version());
        }
        Accepted accepted = together.sendEach(wanted, context, person.version());
        ProvisionedPerson changed = person(user, accepted.position());
        return ScimAnswers.changed(
                selection.of(document.of(changed)), changed.version(), accepted.position());
    }

    ResponseEntity<Object> delete(String id, Caller caller, HttpServletRequest request) {
        CommandContext context = requests.context(request, caller);
        StepUp.require(caller, DELETE, clock.instant());
        UserId user = new UserId(id);
        long position = changes.delete(user, context).position();
        views.whenPassed(new FindProvisionedPerson(user, position), ProvisionedPerson.class);
        return ScimAnswers.gone(position);
    }

    /// Before anybody is created who would then be known by another's id.
    private void requireFree(@Nullable String externalId) {
        if (externalId == null) {
            return;
        }
        var same = new FindProvisionedPeople(null, null, null, externalId, null, 0, 0);
        Optional<PeoplePage> found = views.find(same, PeoplePage.class);
        if (found.map(PeoplePage::total).orElse(0L) > 0) {
            throw Wrong.refused("external-id-taken", "Somebody else is known by this id");
        }
    }

    private static @Nullable Password password(JsonNode body) {
        String written = Tree.text(body, UserAttribute.PASSWORD.word());
        return written == null ? null : new Password(written.toCharArray(), false);
    }

    private ProvisionedPerson person(UserId id, long position) {
        return views.find(new FindProvisionedPerson(id, position), ProvisionedPerson.class)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("user " + id.value())));
    }
}
