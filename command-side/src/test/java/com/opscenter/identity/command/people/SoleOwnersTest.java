package com.opscenter.identity.command.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.HeldException;
import com.opscenter.commands.api.Outcome;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.StorageUnavailableException;
import com.opscenter.commands.command.AnsweringViews;
import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.commands.command.RecordingCommands;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.FindOrganization;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.Memberships;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import com.opscenter.organizations.api.OrganizationView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What becomes of the teams of somebody who is about to be deleted. As far as is seen, somebody
/// else owns each of them.
class SoleOwnersTest {

    private static final UserId GRACE = new UserId("grace");
    private static final RemoveMember LEAVE_A = new RemoveMember("a", GRACE, true);
    private static final RemoveMember LEAVE_B = new RemoveMember("b", GRACE, true);
    private static final AddMember BACK_TO_A =
            new AddMember("a", new Joining(GRACE, false), "owner", "added");

    private static final AddMember BACK_TO_B =
            new AddMember("b", new Joining(GRACE, false), "owner", "added");

    private final Asked asked = new Asked();
    private final MemoryHistory history = new MemoryHistory();
    private final CommandContext deletion = RecordingCommands.context("deletion");
    private final SoleOwners owners =
            new SoleOwners(
                    new Owns(),
                    new Nobody(),
                    history,
                    new AnsweringViews()
                            .finding(
                                    FindOrganization.class,
                                    OrganizationView.class,
                                    _ -> Optional.empty())
                            .views(),
                    asked);

    @Test
    void who_goes_leaves_all_they_own() {
        assertThat(owners.leavingToOthers(GRACE, deletion, () -> "gone")).isEqualTo("gone");
        assertThat(asked.commands).containsExactly(LEAVE_A, LEAVE_B);
        assertThat(asked.contexts)
                .extracting(CommandContext::causationId)
                .containsOnly(deletion.commandId());
    }

    @Test
    void who_turns_out_to_be_the_last_owner_of_one_owns_the_others_again() {
        asked.refusing = new Refusal("last-owner", "One must stay");
        assertThatThrownBy(() -> owners.leavingToOthers(GRACE, deletion, () -> "gone"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("sole-owner");
        assertThat(asked.commands).containsExactly(LEAVE_A, LEAVE_B, BACK_TO_A);
    }

    @Test
    void who_is_not_deleted_after_all_owns_again_what_they_left_just_now() {
        asked.refusing = new Refusal("not-found", "No member");
        assertThatThrownBy(() ->
                        owners.leavingToOthers(
                                GRACE,
                                deletion,
                                () -> {
                                    throw new RefusedException(
                                            new Refusal("last-admin", "One must stay"));
                                }))
                .hasMessageContaining("last-admin");
        assertThat(asked.commands).containsExactly(LEAVE_A, LEAVE_B, BACK_TO_A);
    }

    @Test
    void who_waits_for_a_second_person_owns_again_what_they_left_just_now() {
        Outcome held = new Outcome.Held(deletion.commandId(), null, 1, false);
        assertThatThrownBy(() -> owners.leavingToOthers(GRACE, deletion, held::orRefuse))
                .isInstanceOf(HeldException.class);
        assertThat(asked.commands).containsExactly(LEAVE_A, LEAVE_B, BACK_TO_A, BACK_TO_B);
    }

    @Test
    void who_is_there_after_the_store_was_away_owns_again_what_they_left() {
        assertThatThrownBy(() -> owners.leavingToOthers(GRACE, deletion, SoleOwnersTest::away))
                .isInstanceOf(StorageUnavailableException.class);
        assertThat(asked.commands).containsExactly(LEAVE_A, LEAVE_B, BACK_TO_A, BACK_TO_B);
    }

    @Test
    void who_is_gone_after_the_store_was_away_owns_nothing_again() {
        history.append(List.of(new UserDeleted(GRACE)));
        assertThatThrownBy(() -> owners.leavingToOthers(GRACE, deletion, SoleOwnersTest::away))
                .isInstanceOf(StorageUnavailableException.class);
        assertThat(asked.commands).containsExactly(LEAVE_A, LEAVE_B);
    }

    private static String away() {
        throw new StorageUnavailableException("The event store is away");
    }

    /// Takes everything but that somebody leaves the second team.
    private static final class Asked implements Commands {

        private final List<OrganizationCommand> commands = new ArrayList<>();
        private final List<CommandContext> contexts = new ArrayList<>();
        private Refusal refusing = new Refusal("none", "none");

        @Override
        public Outcome send(Command command, CommandContext context) {
            commands.add((OrganizationCommand) command);
            contexts.add(context);
            return command.equals(LEAVE_B) && !refusing.code().equals("none")
                    ? new Outcome.Refused(refusing, 0)
                    : new Outcome.Accepted(1, List.of(), false);
        }

        @Override
        public Rehearsal rehearse(Command command, CommandContext context) {
            throw new AssertionError("nothing is rehearsed here");
        }
    }

    private static final class Owns implements Memberships {

        @Override
        public List<Membership> of(UserId person) {
            return List.of(new Membership("b", OrgRole.OWNER), new Membership("a", OrgRole.OWNER));
        }

        @Override
        public boolean awaitPosition(long position) {
            return true;
        }
    }
}
