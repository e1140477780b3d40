package com.opscenter.identity.command;

import static com.opscenter.identity.command.Known.ADMIN;
import static com.opscenter.identity.command.Known.GRACE;
import static com.opscenter.identity.command.Known.NAMES;
import static com.opscenter.identity.command.Known.registered;
import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.HashedNames;
import com.opscenter.identity.api.UserCommand;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.ClaimNames;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.EraseUser;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.UserEvent.ApiCallsLimited;
import com.opscenter.identity.api.UserEvent.ExternalIdSet;
import com.opscenter.identity.api.UserEvent.ServiceAccountRegistered;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserEvent.UserDeleted;
import com.opscenter.identity.api.UserEvent.UserErased;
import com.opscenter.identity.api.UserEvent.UserSuspended;
import com.opscenter.identity.api.UserEvent.UserTagged;
import com.opscenter.store.SnapshotRoundTrip;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A person that comes back from a snapshot is decided on as the one that was put into it.
class SnapshotsOfPeopleTest {

    private static final List<UserCommand> COMMANDS =
            List.of(
                    new RemoveRole(GRACE, "admin", ADMIN),
                    new SuspendUser(GRACE, ADMIN),
                    new DeleteUser(GRACE, ADMIN),
                    new EraseUser(GRACE),
                    new SetTier(GRACE, null),
                    new LimitApiCalls(GRACE, 5L),
                    new ClaimNames(GRACE, NAMES),
                    new ChangeUser(
                            GRACE,
                            Known.PROFILE,
                            new HashedNames("name", "new mail"),
                            true,
                            true,
                            Set.of("vip"),
                            null,
                            null,
                            ADMIN));

    static Stream<List<UserEvent>> histories() {
        return Stream.of(
                List.of(),
                List.of(
                        new ServiceAccountRegistered(
                                GRACE, "script", Set.of("admin"), Set.of("users:delete"))),
                List.of(registered(null, "viewer")),
                List.of(registered(NAMES, "admin", "auditor")),
                List.of(
                        registered(NAMES, "viewer"),
                        new TierOverridden(GRACE, null, "professional"),
                        new ApiCallsLimited(GRACE, null, 5L),
                        new UserTagged(GRACE, Set.of("vip"), Set.of()),
                        new ExternalIdSet(GRACE, Known.PROFILE, "e1"),
                        new UserSuspended(GRACE)),
                List.of(registered(NAMES, "viewer"), new UserDeleted(GRACE)),
                List.of(
                        registered(NAMES, "viewer"),
                        new UserDeleted(GRACE),
                        new UserErased(GRACE)));
    }

    @ParameterizedTest
    @MethodSource("histories")
    void the_same_is_decided(List<UserEvent> history) {
        User user = UserEvolution.evolve(new User.Unknown(), history);
        User read = SnapshotRoundTrip.of(user);
        assertThat(read).isEqualTo(user);
        for (UserCommand command : COMMANDS) {
            assertThat(UserDecider.decide(command, read))
                    .isEqualTo(UserDecider.decide(command, user));
        }
    }
}
