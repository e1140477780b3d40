package com.opscenter.push.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.Membership;
import com.opscenter.identity.api.OrgRole;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.ReadSide;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What a connection is told of the session it was opened with.
class SessionQueueTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Caller VIEWER = with(SystemRole.VIEWER, List.of());

    private final Ends ends = new Ends();
    private final SessionQueue queue =
            new SessionQueue(new Broker(JSON, ReadSide.CLOCK), ends, JSON, ReadSide.CLOCK);
    private final Ear ear = new Ear(SessionQueue.DESTINATION);

    @Test
    void other_roles_and_memberships_are_told_and_the_same_ones_are_not() {
        queue.compare(ear, VIEWER, with(SystemRole.VIEWER, List.of()));
        assertThat(ear.heard).isEmpty();
        queue.compare(ear, VIEWER, with(SystemRole.ADMIN, List.of()));
        Membership joined = new Membership("acme", OrgRole.MEMBER);
        queue.compare(ear, VIEWER, with(SystemRole.VIEWER, List.of(joined)));
        String changed = "{\"event\":\"role-changed\"}";
        assertThat(ear.heard).containsExactly(changed, changed);
    }

    @Test
    void an_end_that_is_near_is_told_once_and_again_when_it_is_another_one() {
        ends.in(Duration.ofMinutes(6));
        queue.compare(ear, VIEWER, VIEWER);
        assertThat(ear.heard).isEmpty();
        ends.in(Duration.ofMinutes(5));
        queue.compare(ear, VIEWER, VIEWER);
        queue.compare(ear, VIEWER, VIEWER);
        assertThat(ear.heard).containsExactly("{\"event\":\"expiring\"}");
        ends.in(Duration.ofMinutes(30));
        queue.compare(ear, VIEWER, VIEWER);
        ends.in(Duration.ofMinutes(4));
        queue.compare(ear, VIEWER, VIEWER);
        assertThat(ear.heard).hasSize(2);
    }

    @Test
    void whoever_hears_something_else_hears_nothing_of_it() {
        Ear other = new Ear("/user/queue/jobs");
        ends.in(Duration.ofMinutes(1));
        queue.compare(other, VIEWER, with(SystemRole.ADMIN, List.of()));
        queue.tell(other, SessionQueue.News.REVOKED);
        assertThat(other.heard).isEmpty();
        queue.tell(ear, SessionQueue.News.REVOKED);
        assertThat(ear.heard).containsExactly("{\"event\":\"revoked\"}");
    }

    private static Caller with(SystemRole role, List<Membership> memberships) {
        return new Caller(
                new Actor(Actor.Type.USER, "ada"),
                new UserId("ada"),
                "ada",
                Set.of(role.role()),
                Set.of(),
                memberships,
                "acme",
                null,
                "s-1",
                null);
    }

    private static final class Ear implements Hearer {

        private final List<String> heard = new ArrayList<>();
        private final String destination;

        Ear(String destination) {
            this.destination = destination;
        }

        @Override
        public @Nullable Caller caller() {
            return VIEWER;
        }

        @Override
        public Collection<String> destinations() {
            return List.of(destination);
        }

        @Override
        public void tell(Message message) {
            heard.add(new String(message.body(), StandardCharsets.UTF_8));
        }

        @Override
        public boolean isSilent() {
            return false;
        }

        @Override
        public void refuse(String code, String detail) {}

        @Override
        public void end() {}
    }

    /// Knows when the one session ends.
    private static final class Ends implements Callers {

        private @Nullable Instant end;

        void in(Duration time) {
            end = ReadSide.NOW.plus(time);
        }

        @Override
        public Optional<Instant> endOf(Caller caller) {
            return Optional.ofNullable(end);
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
        public Optional<Caller> refresh(Caller caller) {
            return Optional.of(caller);
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
