package com.opscenter.identity.command.signins;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.command.Given;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.SessionEnd;
import com.opscenter.identity.api.SignInCommand;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.SignInCommand.OpenSession;
import com.opscenter.identity.api.SignInEvent;
import com.opscenter.identity.api.SignInEvent.SessionEnded;
import com.opscenter.identity.api.SignInEvent.SessionOpened;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.SystemOrganization;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SignInsDeciderTest {

    private static final UserId GRACE = new UserId("9b2f1c30-0000-4000-8000-000000000007");
    private static final UserId ALAN = new UserId("9b2f1c30-0000-4000-8000-000000000008");
    private static final SignInEvent AT_HOME = new SessionOpened(GRACE, "home", "embedded", null);
    private static final SignInEvent AT_WORK = new SessionOpened(GRACE, "work", "embedded", "2");

    private final Given<SignInCommand, SignIns, SignInEvent> never =
            new Given<>(SignIns.NONE, SignInsDecider::decide, SignIns::evolve);

    @Test
    void a_session_opens_once() {
        OpenSession open = new OpenSession(GRACE, "work", "embedded", "2");
        never.when(open).then(AT_WORK);
        never.given(AT_WORK).when(open).thenNothing();
    }

    @Test
    void a_session_ends_once_whatever_the_second_reason() {
        var open = never.given(AT_HOME, AT_WORK);
        EndSessions logout = new EndSessions(GRACE, Set.of("work"), SessionEnd.LOGOUT);
        open.when(logout).then(new SessionEnded(GRACE, "work", SessionEnd.LOGOUT));
        open.after(logout)
                .when(new EndSessions(GRACE, Set.of("work"), SessionEnd.EXPIRED))
                .thenNothing();
    }

    @Test
    void of_many_only_those_end_that_are_open() {
        never.given(AT_HOME, AT_WORK)
                .when(new EndSessions(GRACE, Set.of("work", "home", "other"), SessionEnd.REVOKED))
                .then(
                        new SessionEnded(GRACE, "home", SessionEnd.REVOKED),
                        new SessionEnded(GRACE, "work", SessionEnd.REVOKED));
    }

    @Test
    void nobody_without_a_right_to_users_speaks_of_the_sessions_of_others() {
        SignInCommand ofGrace = new EndSessions(GRACE, Set.of("work"), SessionEnd.LOGOUT);
        assertThat(isAllowed(ofGrace, person(GRACE))).isTrue();
        assertThat(isAllowed(ofGrace, person(ALAN))).isFalse();
        assertThat(isAllowed(ofGrace, Caller.own(Actor.system("sessions"), SystemOrganization.ID)))
                .isTrue();
    }

    private static boolean isAllowed(SignInCommand command, Caller caller) {
        return command.requirement().here(caller, SystemOrganization.ID).isAllowed();
    }

    private static Caller person(UserId id) {
        return new Caller(
                new Actor(Actor.Type.USER, id.value()),
                id,
                "somebody",
                Set.of(),
                Set.of(),
                List.of(),
                SystemOrganization.ID,
                null,
                null,
                null);
    }
}
