package com.opscenter.identity.command.signins;

import com.opscenter.commands.api.Gives;
import com.opscenter.identity.api.Access;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.SignInCommand.EndSessions;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.signins.SessionDesk.Ended;
import com.opscenter.identity.command.signins.SessionDesk.Items;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// One's own browser sessions.
@RestController
@RequestMapping("/api/v1/account/sessions")
@Needs(Needs.SIGNED_IN)
class SessionsEndpoint {

    private final SessionDesk desk;

    SessionsEndpoint(SessionDesk desk) {
        this.desk = desk;
    }

    /// The open ones, the last used first.
    @GetMapping
    Items all(Caller caller) {
        return desk.of(person(caller), caller.name(), caller);
    }

    /// Ends all but the one that asks. A token, which is no session, ends all of them.
    @DeleteMapping
    @Gives(asks = EndSessions.class, status = Gives.OK, value = Ended.class)
    ResponseEntity<Object> endOthers(Caller caller, HttpServletRequest request) {
        Set<String> kept = Set.of(Objects.requireNonNullElse(caller.sessionId(), ""));
        return desk.endOthers(oneself(caller), kept, caller, request);
    }

    /// Ends one, from the next request on; its connections close within a second.
    @DeleteMapping("/{id}")
    @Gives(asks = EndSessions.class, status = Gives.OK, value = Ended.class)
    ResponseEntity<Object> end(@PathVariable String id, Caller caller, HttpServletRequest request) {
        return desk.end(oneself(caller), id, caller, request);
    }

    /// Whose sessions the caller may end.
    private static UserId oneself(Caller caller) {
        UserId person = person(caller);
        Access.oneself(caller, person).orRefuse("session");
        return person;
    }

    private static UserId person(Caller caller) {
        return Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
    }
}
