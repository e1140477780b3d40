package com.opscenter.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventReader;
import com.opscenter.history.api.Metadata;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.UserEvent.RolesChanged;
import com.opscenter.identity.api.UserEvent.UserRegistered;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.UserSource;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationEvent.MemberJoined;
import com.opscenter.organizations.api.OrganizationEvent.MemberLeft;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstMembersTest {

    private static final UserId ADMIN = new UserId("ada");
    private static final UserId VIEWER = new UserId("vera");
    private static final UserId PROMOTED = new UserId("paul");

    private final Store store = new Store();
    private final FirstMembers members = new FirstMembers(new OwnCommands(store, store));

    @Test
    void everybody_joins_once_and_owners_last() {
        register(ADMIN, "admin");
        register(VIEWER, "viewer");
        register(PROMOTED, "viewer");
        store.append(new RolesChanged(PROMOTED, Set.of("admin"), null));
        assertThat(members.ensure(() -> List.of(ADMIN, VIEWER, PROMOTED))).isPositive();
        assertThat(store.joined()).containsExactly("vera member", "ada owner", "paul owner");
        assertThat(members.ensure(List::of)).isZero();
        assertThat(store.joined()).hasSize(3);
    }

    @Test
    void what_was_interrupted_is_done_again() {
        register(ADMIN, "admin");
        register(VIEWER, "viewer");
        members.ensure(VIEWER);
        members.ensure(() -> List.of(ADMIN, VIEWER));
        assertThat(store.joined()).containsExactly("vera member", "ada owner");
    }

    @Test
    void who_left_stays_away() {
        register(VIEWER, "viewer");
        members.ensure(VIEWER);
        store.append(new MemberLeft(SystemOrganization.ID, VIEWER, "member"));
        assertThat(members.ensure(VIEWER)).isZero();
        assertThat(members.ensure(() -> List.of(VIEWER))).isZero();
    }

    @Test
    void whom_another_node_took_in_meanwhile_is_in() {
        register(VIEWER, "viewer");
        store.refuses = true;
        assertThat(members.ensure(() -> List.of(VIEWER))).isZero();
    }

    private void register(UserId user, String role) {
        store.append(
                new UserRegistered(
                        user,
                        "embedded",
                        new Sealed(user.value(), ""),
                        Set.of(role),
                        true,
                        true,
                        SystemOrganization.ID,
                        UserSource.FIRST_START,
                        null,
                        null));
    }

    /// A history that members are added to.
    private static final class Store implements Commands, EventReader {

        private final List<StoredEvent> events = new ArrayList<>();
        private boolean refuses;

        List<String> joined() {
            return events.stream()
                    .map(StoredEvent::payload)
                    .filter(MemberJoined.class::isInstance)
                    .map(MemberJoined.class::cast)
                    .map(joined -> joined.user().value() + " " + joined.role())
                    .toList();
        }

        void append(Event event) {
            long position = events.size() + 1L;
            Instant at = Instant.EPOCH.plusSeconds(position);
            events.add(
                    new StoredEvent(
                            position,
                            "e-" + position,
                            event.getClass().getSimpleName(),
                            1,
                            "",
                            event.stream(),
                            position,
                            at,
                            at,
                            new Metadata(
                                    Actor.system("test"),
                                    SystemOrganization.ID,
                                    null,
                                    "c",
                                    null,
                                    null,
                                    null,
                                    null,
                                    null,
                                    null),
                            event,
                            "{}"));
        }

        @Override
        public Outcome send(Command command, CommandContext context) {
            if (refuses) {
                return new Outcome.Refused(new Refusal("already-member", "Is one already"), 0);
            }
            AddMember add = (AddMember) command;
            append(new MemberJoined(add.orgId(), add.member().user(), add.role(), add.by(), false));
            return new Outcome.Accepted(events.size(), List.of(), false);
        }

        @Override
        public Rehearsal rehearse(Command command, CommandContext context) {
            return new Rehearsal.WouldHappen(List.of());
        }

        @Override
        public List<StoredEvent> stream(String stream, long upTo) {
            return events.stream().filter(event -> event.stream().equals(stream)).toList();
        }

        @Override
        public List<StoredEvent> after(long position, int limit) {
            return List.of();
        }

        @Override
        public Optional<StoredEvent> byId(String eventId) {
            return Optional.empty();
        }

        @Override
        public Optional<StoredEvent> byPosition(long position) {
            return Optional.empty();
        }

        @Override
        public long head() {
            return events.size();
        }

        @Override
        public long positionAt(Instant instant) {
            return 0;
        }

        @Override
        public AutoCloseable onAppend(Runnable wake) {
            return () -> {};
        }
    }
}
