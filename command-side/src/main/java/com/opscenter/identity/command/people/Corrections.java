package com.opscenter.identity.command.people;

import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Commands.Rehearsal;
import com.opscenter.commands.command.Rereading;
import com.opscenter.commands.command.Together;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.SignInNames;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserView;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.JobHand;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Brings somebody who is there to what a row of a file says of them: what it does not speak of,
/// and what is so already, stays as it is.
@Component
public class Corrections {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final PersonDesk desk;
    private final WantedChange changes;
    private final Directory directory;
    private final EventReader history;
    private final Tiers tiers;
    private final Together together;

    Corrections(
            PersonDesk desk,
            WantedChange changes,
            Directory directory,
            EventReader history,
            Tiers tiers,
            Commands commands) {
        this.desk = desk;
        this.changes = changes;
        this.directory = directory;
        this.history = history;
        this.tiers = tiers;
        this.together = new Together(commands);
    }

    /// What a row says of somebody; null where it says nothing.
    ///
    /// @param tier its word
    /// @param limit of calls to models, -1 for any number
    public record Said(
            @Nullable String username,
            @Nullable String firstName,
            @Nullable String lastName,
            @Nullable Boolean enabled,
            @Nullable Boolean emailVerified,
            @Nullable String tier,
            @Nullable Long limit,
            @Nullable Set<String> roles,
            @Nullable Set<String> tags,
            @Nullable String notes) {}

    /// @param members what it changes, by the names of the API
    private record Difference(ChangeBody body, SortedSet<String> members) {}

    /// Whose address it is.
    public Optional<UserId> whose(@Nullable String email) {
        return email == null ? Optional.empty() : directory.writtenAt(email.strip());
    }

    /// The same, of everything that happened before it was asked.
    public Optional<UserId> whoseByNow(@Nullable String email) {
        directory.awaitPosition(history.head());
        return whose(email);
    }

    /// A row that is begun again goes on where it was interrupted.
    public ItemResult correct(UserId user, Said said, JobHand hand) {
        CommandContext row = hand.context().causedBy(hand.context().commandId());
        Rereading.untilCurrent(row, asked -> corrected(user, said, asked));
        return made(user, row);
    }

    private long corrected(UserId user, Said said, CommandContext asked) {
        UserView person = desk.current(user);
        Difference difference = difference(said, person);
        return difference.members().isEmpty()
                ? 0
                : together.sendEach(commandsFor(difference, person, asked), asked, person.version())
                        .position();
    }

    /// What would change.
    public ItemResult rehearse(UserId user, Said said, JobHand hand) {
        UserView person = desk.current(user);
        Difference difference = difference(said, person);
        if (difference.members().isEmpty()) {
            return new ItemResult.AlreadySo();
        }
        List<UserCommand> wanted = commandsFor(difference, person, hand.context());
        return switch (together.rehearse(wanted, hand.context())) {
            case Rehearsal.WouldBeRefused(var refusal) -> new ItemResult.Failed(refusal);
            case Rehearsal.WouldHappen _ ->
                    new ItemResult.WouldChange(
                            "user/" + user.value(), difference.members(), List.of());
        };
    }

    private List<UserCommand> commandsFor(
            Difference difference, UserView person, CommandContext context) {
        changes.requireSound(difference.body(), context.caller());
        return changes.of(difference.body(), person, context.caller());
    }

    /// What the row made happen, also when that was before it was begun again.
    private ItemResult made(UserId user, CommandContext row) {
        String stream = "user/" + user.value();
        return history.stream(stream, history.head()).stream()
                .filter(event -> row.commandId().equals(event.metadata().causationId()))
                .map(StoredEvent::position)
                .max(Long::compare)
                .<ItemResult>map(position -> new ItemResult.Done(position, stream, List.of()))
                .orElseGet(() -> new ItemResult.AlreadySo(stream));
    }

    private Difference difference(Said said, UserView person) {
        SortedSet<String> members = new TreeSet<>();
        Tier after = tier(said.tier(), person);
        boolean moved = !after.word().equals(person.subscription_tier());
        boolean roles = said.roles() != null && !said.roles().equals(Set.copyOf(person.roles()));
        boolean tags = said.tags() != null && !said.tags().equals(Set.copyOf(person.tags()));
        boolean limit = said.limit() != null && (moved || said.limit() != person.api_calls_limit());
        note(members, "tier", moved);
        note(members, "roles", roles);
        note(members, "tags", tags);
        note(members, "api_calls_limit", limit);
        note(members, "internalNotes", said.notes() != null);
        ChangeBody body =
                new ChangeBody(
                        username(said, person, members),
                        null,
                        differs("firstName", said.firstName(), person.firstName(), members),
                        differs("lastName", said.lastName(), person.lastName(), members),
                        differs("enabled", said.enabled(), person.enabled(), members),
                        differs(
                                "emailVerified",
                                said.emailVerified(),
                                person.emailVerified(),
                                members),
                        moved ? exception(after) : null,
                        limit ? exception(Objects.requireNonNull(said.limit()), after) : null,
                        null,
                        roles ? List.copyOf(Objects.requireNonNull(said.roles())) : null,
                        tags ? said.tags() : null,
                        said.notes() == null ? null : NODES.stringNode(said.notes()),
                        null);
        return new Difference(body, members);
    }

    private static void note(Set<String> members, String member, boolean differs) {
        if (differs) {
            members.add(member);
        }
    }

    private static <T> @Nullable T differs(
            String member, @Nullable T said, @Nullable T known, Set<String> members) {
        boolean differs = said != null && !said.equals(known);
        note(members, member, differs);
        return differs ? said : null;
    }

    /// By which one signs in whatever its case; another one is refused later.
    private static @Nullable String username(Said said, UserView person, Set<String> members) {
        String known = Objects.requireNonNullElse(person.username(), "");
        boolean same =
                said.username() == null
                        || SignInNames.canonical(said.username())
                                .equals(SignInNames.canonical(known));
        note(members, "username", !same);
        return same ? null : said.username();
    }

    /// The tier they are on then.
    private Tier tier(@Nullable String word, UserView person) {
        String known = word == null ? person.subscription_tier() : PersonWords.tier(word, tiers);
        return tiers.find(known).orElseGet(tiers::standard);
    }

    /// The tier everybody begins with is none of their own.
    private JsonNode exception(Tier tier) {
        return tier.equals(tiers.standard()) ? NODES.nullNode() : NODES.stringNode(tier.word());
    }

    /// Neither is a limit that their tier has anyway.
    private static JsonNode exception(long limit, Tier tier) {
        return limit == tier.apiCallsLimit() ? NODES.nullNode() : NODES.numberNode(limit);
    }
}
