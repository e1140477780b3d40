package com.opscenter.identity.command.signins;

import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.signins.SessionDesk.Ended;
import com.opscenter.identity.command.signins.SessionDesk.Items;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Somebody's browser sessions, for whoever looks after people.
@RestController
@RequestMapping("/api/v1/admin/users" + PersonSessionsEndpoint.ID + "/sessions")
class PersonSessionsEndpoint {

    static final String ID =
            "/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final Directory directory;
    private final SessionDesk desk;

    PersonSessionsEndpoint(Directory directory, SessionDesk desk) {
        this.directory = directory;
        this.desk = desk;
    }

    /// The open ones, the last used first, and then those at an outside provider.
    @GetMapping
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    Items all(@PathVariable("user_id") String userId, Caller caller) {
        Member person = person(userId);
        String username = Objects.requireNonNullElse(person.username(), userId);
        return desk.everywhere(person.id(), username, caller);
    }

    /// Ends all of them, even the one that asks when it is among them, and those at an outside
    /// provider. While that is away ours end all the same, and the answer is 503.
    @DeleteMapping
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = EndSessions.class, status = Gives.OK, value = Ended.class)
    ResponseEntity<Object> endAll(
            @PathVariable("user_id") String userId, Caller caller, HttpServletRequest request) {
        return desk.endEverywhere(person(userId).id(), caller, request);
    }

    /// Ends one, from the next request on; its connections close within a second.
    @DeleteMapping("/{id}")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = EndSessions.class, status = Gives.OK, value = Ended.class)
    ResponseEntity<Object> end(
            @PathVariable("user_id") String userId,
            @PathVariable String id,
            Caller caller,
            HttpServletRequest request) {
        UserId person = person(userId).id();
        return desk.isOurs(person, id)
                ? desk.end(person, id, caller, request)
                : desk.endThere(person, id, caller, request);
    }

    /// Service accounts have no sessions, and are no people.
    private Member person(String userId) {
        return directory
                .member(new UserId(userId))
                .filter(member -> member.type() == Actor.Type.USER)
                .orElseThrow(() -> new RefusedException(Refusal.notFound("user/" + userId)));
    }
}
