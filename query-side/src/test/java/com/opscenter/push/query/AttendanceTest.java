package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.ReadSide;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import tools.jackson.databind.json.JsonMapper;

/// That nobody hears on who may not any more, and that they are told why.
class AttendanceTest {

    private static final String QUEUE = "/user/queue/notifications";
    private static final UserId ADA = new UserId("ada");
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Standing standing = new Standing();
    private final Broker broker = new Broker(JSON, ReadSide.CLOCK);
    private final SessionQueue sessions = new SessionQueue(broker, standing, JSON, ReadSide.CLOCK);
    private final Attendance attendance =
            new Attendance(
                    sessions,
                    new Topics(List.of(), List.of(sessions, () -> Set.of(QUEUE))),
                    standing);

    @Test
    void whoever_is_suspended_or_signed_out_hears_that_and_nothing_more() throws Exception {
        FakeSocket socket = FakeSocket.reading();
        Connection connection = joins(socket, person());
        tell("first");
        assertThat(socket.nextText()).contains("first");
        standing.now = null;
        attendance.lookAt(connection, SOON);
        tell("second");
        assertThat(socket.nextText()).contains("\"event\":\"revoked\"");
        assertThat(socket.nextText()).startsWith("ERROR").contains("unauthenticated");
        assertThat(socket.closing()).isEqualTo(CloseStatus.POLICY_VIOLATION);
        assertThat(socket.hasMore()).isFalse();
    }

    @Test
    void it_is_heard_also_where_something_is_on_its_way() throws Exception {
        FakeSocket socket = FakeSocket.stopped();
        Connection connection = joins(socket, person());
        tell("on its way");
        tell("waits");
        standing.now = null;
        attendance.lookAt(connection, SOON);
        socket.read();
        assertThat(socket.nextText()).contains("on its way");
        assertThat(socket.nextText()).contains("\"event\":\"revoked\"");
        assertThat(socket.nextText()).startsWith("ERROR").contains("unauthenticated");
    }

    @Test
    void another_organization_ends_it_and_is_told_before_that() throws Exception {
        FakeSocket socket = FakeSocket.stopped();
        Connection connection = joins(socket, person());
        tell("on its way");
        standing.now = caller(SystemRole.ADMIN, "other", null);
        attendance.lookAt(connection, SOON);
        socket.read();
        assertThat(socket.nextText()).contains("on its way");
        assertThat(socket.nextText()).contains("\"event\":\"role-changed\"");
        assertThat(socket.nextText()).startsWith("ERROR").contains("forbidden");
    }

    @Test
    void a_key_that_may_not_read_the_account_any_more_hears_nothing_of_it() throws Exception {
        FakeSocket socket = FakeSocket.reading();
        Connection connection = joins(socket, key(KeyScopes.READ_ACCOUNT));
        tell("first");
        assertThat(socket.nextText()).contains("first");
        standing.now = key("power:read");
        attendance.lookAt(connection, SOON);
        tell("second");
        assertThat(socket.hasMore()).isFalse();
        assertThat(broker.peopleAt(QUEUE)).isEmpty();
    }

    private Connection joins(FakeSocket socket, Caller caller) {
        standing.now = caller;
        Connection connection = new Connection(socket.session(), socket, broker::resync);
        connection.admit(caller, HeartBeat.NONE, false);
        for (String destination : List.of(QUEUE, SessionQueue.DESTINATION)) {
            connection.subscriptions().put(destination, destination);
            broker.hear(connection, destination);
        }
        return connection;
    }

    private void tell(String word) {
        broker.tell(QUEUE, ADA, 1, Map.of("word", word));
    }

    private static Caller person() {
        return caller(SystemRole.VIEWER, "acme", null);
    }

    private static Caller key(String scope) {
        return caller(SystemRole.VIEWER, "acme", new KeyScopes(Set.of(scope), false));
    }

    private static Caller caller(SystemRole role, String orgId, @Nullable KeyScopes scopes) {
        return new Caller(
                new Actor(scopes == null ? Actor.Type.USER : Actor.Type.API_KEY, "ada"),
                ADA,
                "ada",
                Set.of(role.role()),
                Set.of(),
                List.of(),
                orgId,
                null,
                "s-1",
                scopes);
    }

    /// Knows who the one connection is by now; null when it may not come in any more.
    private static final class Standing implements Callers {

        private @Nullable Caller now;

        @Override
        public Optional<Caller> refresh(Caller caller) {
            return Optional.ofNullable(now);
        }

        @Override
        public Optional<Instant> endOf(Caller caller) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> ofAuthorization(String header, String address) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> actingFor(Caller caller, String orgId) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> ofActor(Actor actor, String orgId) {
            return Optional.empty();
        }

        @Override
        public Optional<Caller> ofActor(Actor actor) {
            return Optional.empty();
        }
    }
}
