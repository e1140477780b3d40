package com.opscenter.identity.command.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.StepUp;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.EraseUser;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.PersonWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Keeping somebody out, letting them in again, and parting with them.
@RestController
@RequestMapping("/api/v1/admin/users" + PersonDesk.ID)
class UserStatusEndpoint {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReasonBody(@Nullable String reason) {}

    record Deleted(boolean success, String message, String id) {}

    record Erased(boolean erased) {}

    private static final Permission DELETE = Permission.of("users:delete");

    private final PersonDesk desk;
    private final SoleOwners owners;
    private final Roles roles;
    private final Requests requests;
    private final Clock clock;

    UserStatusEndpoint(
            PersonDesk desk, SoleOwners owners, Roles roles, Requests requests, Clock clock) {
        this.desk = desk;
        this.owners = owners;
        this.roles = roles;
        this.requests = requests;
        this.clock = clock;
    }

    /// Their sessions end within a second.
    @PostMapping("/suspend")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = SuspendUser.class, status = Gives.OK, value = PersonDesk.Changed.class)
    ResponseEntity<Object> suspend(
            @PathVariable("user_id") String userId,
            @RequestBody ReasonBody body,
            Caller caller,
            HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, given(body.reason()));
        UserId user = desk.person(userId).id();
        SuspendUser command = new SuspendUser(user, Asker.of(caller, roles));
        return Requests.isDryRun(request)
                ? desk.rehearsed(List.of(command), context)
                : desk.changed(List.of(command), context, "User suspended");
    }

    @PostMapping("/activate")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = ActivateUser.class, status = Gives.OK, value = PersonDesk.Changed.class)
    ResponseEntity<Object> activate(
            @PathVariable("user_id") String userId, Caller caller, HttpServletRequest request) {
        UserId user = desk.person(userId).id();
        ActivateUser command = new ActivateUser(user, Asker.of(caller, roles));
        CommandContext context = requests.context(request, caller, null, null);
        return Requests.isDryRun(request)
                ? desk.rehearsed(List.of(command), context)
                : desk.changed(List.of(command), context, "User activated");
    }

    /// Their history stays. Whoever repeats it is answered as if it were the first time, though
    /// nobody is there any more.
    @DeleteMapping
    @Needs(value = "users:delete", scope = Needs.Scope.PLATFORM)
    @Gives(asks = DeleteUser.class, status = Gives.OK, value = Deleted.class)
    ResponseEntity<Object> delete(
            @PathVariable("user_id") String userId, Caller caller, HttpServletRequest request) {
        requireProof(caller, request);
        UserId user = new UserId(userId);
        DeleteUser command = new DeleteUser(user, Asker.of(caller, roles));
        CommandContext context = requests.context(request, caller, null, null);
        Deleted answer = new Deleted(true, "User deleted successfully", userId);
        if (desk.wasDone(command.user(), context)) {
            return desk.done(List.of(command), context, answer);
        }
        desk.person(userId);
        if (Requests.isDryRun(request)) {
            return desk.rehearsed(command, context, () -> owners.objection(user));
        }
        desk.requirePossible(command, context);
        // Before anything is left to others.
        desk.holdIfRuled(command, context);
        return owners.leavingToOthers(
                user, context, () -> desk.done(List.of(command), context, answer));
    }

    /// Only of somebody who was deleted: nobody can read any more who it was.
    @PostMapping("/erase")
    @Needs(value = "users:delete", scope = Needs.Scope.PLATFORM)
    @Gives(asks = EraseUser.class, status = Gives.OK, value = Erased.class)
    ResponseEntity<Object> erase(
            @PathVariable("user_id") String userId,
            @RequestBody ReasonBody body,
            Caller caller,
            HttpServletRequest request) {
        requireProof(caller, request);
        List<EraseUser> wanted = List.of(new EraseUser(new UserId(userId)));
        CommandContext context = requests.context(request, caller, null, given(body.reason()));
        return Requests.isDryRun(request)
                ? desk.rehearsed(wanted, context)
                : desk.done(wanted, context, new Erased(true));
    }

    /// What cannot be taken back asks people to prove again who they are, before they are told
    /// anything about it.
    private void requireProof(Caller caller, HttpServletRequest request) {
        if (!Requests.isDryRun(request)) {
            StepUp.require(caller, DELETE, clock.instant());
        }
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw PersonWords.wrong("reason", "required", "must be given");
        }
        return reason.strip();
    }
}
