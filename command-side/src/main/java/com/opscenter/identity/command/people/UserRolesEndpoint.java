package com.opscenter.identity.command.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Asker;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.command.PersonWords;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Giving and taking roles.
@RestController
@RequestMapping("/api/v1/admin/users" + PersonDesk.ID + "/roles")
@Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
class UserRolesEndpoint {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RolesBody(
            @Nullable String role,
            @JsonSetter(contentNulls = Nulls.FAIL) @Nullable List<String> roles) {}

    record Assigned(boolean success, String message, List<String> assigned) {}

    record Removed(boolean success, String message) {}

    private final PersonDesk desk;
    private final Roles roles;
    private final Requests requests;

    UserRolesEndpoint(PersonDesk desk, Roles roles, Requests requests) {
        this.desk = desk;
        this.roles = roles;
        this.requests = requests;
    }

    /// @param role the one to give, unless the body names it or several
    @PostMapping("/assign")
    @Gives(asks = AssignRole.class, status = Gives.OK, value = Assigned.class)
    ResponseEntity<Object> assign(
            @PathVariable("user_id") String userId,
            @RequestParam(required = false) @Nullable String role,
            @RequestBody(required = false) @Nullable RolesBody body,
            Caller caller,
            HttpServletRequest request) {
        Set<String> named = named(role, body);
        named.forEach(this::known);
        UserId user = desk.person(userId).id();
        Asker by = Asker.of(caller, roles);
        List<AssignRole> wanted = named.stream().map(one -> new AssignRole(user, one, by)).toList();
        CommandContext context = requests.context(request, caller, null, null);
        return Requests.isDryRun(request)
                ? desk.rehearsed(wanted, context)
                : desk.done(
                        wanted, context, new Assigned(true, "Role assigned", List.copyOf(named)));
    }

    @DeleteMapping("/{role}")
    @Gives(asks = RemoveRole.class, status = Gives.OK, value = Removed.class)
    ResponseEntity<Object> remove(
            @PathVariable("user_id") String userId,
            @PathVariable String role,
            Caller caller,
            HttpServletRequest request) {
        UserId user = desk.person(userId).id();
        List<RemoveRole> wanted = List.of(new RemoveRole(user, role, Asker.of(caller, roles)));
        CommandContext context = requests.context(request, caller, null, null);
        return Requests.isDryRun(request)
                ? desk.rehearsed(wanted, context)
                : desk.done(wanted, context, new Removed(true, "Role removed"));
    }

    private static Set<String> named(@Nullable String query, @Nullable RolesBody body) {
        Set<String> named = new LinkedHashSet<>();
        if (body != null && body.role() != null) {
            named.add(body.role());
        }
        if (body != null && body.roles() != null) {
            named.addAll(body.roles());
        }
        if (query != null && !named.isEmpty() && !named.equals(Set.of(query))) {
            throw PersonWords.wrong(
                    "role", "ambiguous", "differs between the address and the body");
        }
        if (query != null) {
            named.add(query);
        }
        if (named.isEmpty()) {
            throw PersonWords.wrong("role", "required", "must be given");
        }
        return named;
    }

    private void known(String role) {
        if (roles.find(role).isEmpty()) {
            throw new RefusedException(Refusal.notFound("role " + role));
        }
    }
}
