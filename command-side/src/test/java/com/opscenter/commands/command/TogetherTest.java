package com.opscenter.commands.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final UserId GRACE = new UserId("grace");
    private static final UserCommand ROLES = new SetRoles(GRACE, Set.of("viewer"), Asker.OWN_PARTS);
    private static final UserCommand SUSPEND = new SuspendUser(GRACE, Asker.OWN_PARTS);
    private static final UserCommand ACTIVATE = new ActivateUser(GRACE, Asker.OWN_PARTS);

    private final Desk desk = new Desk();
    private final Together together = new Together(desk);
    private final CommandContext context = RecordingCommands.context("K");

    /// The first is done, the second is lost; the repetition finds the second alone.
    @Test
    void what_is_left_of_a_request_is_done_when_it_is_repeated() {
        desk.away = SUSPEND;
        assertThatThrownBy(() -> together.sendEach(List.of(ROLES, SUSPEND), context, 7))
                .isInstanceOf(IllegalStateException.class);
        desk.away = null;
        together.sendEach(List.of(SUSPEND), context, 8);
        assertThat(desk.done).containsExactly("K#SetRoles at 7", "K#SuspendUser at 8");
    }

    @Test
    void a_repetition_does_nothing_twice() {
        together.sendEach(List.of(ROLES, SUSPEND), context, 7);
        together.sendEach(List.of(ROLES, SUSPEND), context, 9);
        assertThat(desk.done).containsExactly("K#SetRoles at 7", "K#SuspendUser at 8");
    }

    @Test
    void whoever_names_a_version_means_the_first_alone() {
        together.sendEach(List.of(ROLES, SUSPEND), context.expecting(5L), 7);
        assertThat(desk.done).containsExactly("K#SetRoles at 5", "K#SuspendUser at null");
    }

    @Test
    void nothing_is_done_when_a_later_one_would_be_refused() {
        desk.refused = SUSPEND;
        assertThatThrownBy(() -> together.sendEach(List.of(ROLES, SUSPEND), context, 7))
                .isInstanceOf(RefusedException.class);
        assertThat(desk.done).isEmpty();
    }

    @Test
    void what_was_read_is_read_again_when_somebody_else_was_faster() {
        desk.version = 8;
        List<Long> read = new ArrayList<>(List.of(7L, 8L));
        Rereading.untilCurrent(
                context, asked -> together.sendEach(List.of(SUSPEND), asked, read.removeFirst()));
        assertThat(desk.done).containsExactly("K#again1#SuspendUser at 8");
    }

    @Test
    void whoever_named_a_version_is_told_that_it_is_old() {
        desk.version = 8;
        CommandContext named = context.expecting(7L);
        assertThatThrownBy(() ->
                        Rereading.untilCurrent(
                                named, asked -> together.sendEach(List.of(SUSPEND), asked, 8)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal().code()).isEqualTo("version-conflict"));
        assertThat(desk.done).isEmpty();
    }

    @Test
    void it_is_not_tried_for_ever() {
        desk.version = 8;
        assertThatThrownBy(() ->
                        Rereading.untilCurrent(
                                context, asked -> together.sendEach(List.of(ACTIVATE), asked, 7)))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused ->
                                assertThat(refused.refusal().code())
                                        .isEqualTo("concurrent-modification"));
    }

    /// Does what it is told, once for each key; null for a version is any.
    private static final class Desk implements Commands {

        final List<String> done = new ArrayList<>();
        @Nullable Command away;
        @Nullable Command refused;
        @Nullable Integer version;
        private final Set<String> keys = new HashSet<>();

        @Override
        public Outcome send(Command command, CommandContext context) {
            if (command.equals(away)) {
                throw new IllegalStateException("the store is away");
            }
            Refusal objection = objection(command, context);
            if (objection != null) {
                return new Outcome.Refused(objection, 1);
            }
            Idempotency key = Objects.requireNonNull(context.idempotency());
            if (!keys.add(key.key())) {
                return new Outcome.Accepted(1, List.of(), true);
            }
            done.add(key.key() + " at " + context.expectedVersion());
            return new Outcome.Accepted(1, List.of(new UserSuspended(GRACE)), false);
        }

        @Override
        public Rehearsal rehearse(Command command, CommandContext context) {
            Refusal objection = objection(command, context);
            return objection == null
                    ? new Rehearsal.WouldHappen(List.of())
                    : new Rehearsal.WouldBeRefused(objection);
        }

        private @Nullable Refusal objection(Command command, CommandContext context) {
            Long expected = context.expectedVersion();
            if (version != null && expected != null && expected != version.longValue()) {
                return new Refusal("version-conflict", "It was changed since");
            }
            return command.equals(refused) ? new Refusal("last-administrator", "The last") : null;
        }
    }
}
