package com.opscenter.identity.command.roles;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Answers;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.RoleCommand.ChangeRole;
import com.opscenter.identity.api.RoleCommand.DefineRole;
import com.opscenter.identity.api.RoleCommand.DeleteRole;
import com.opscenter.identity.api.RoleCommand.GrantPermissions;
import com.opscenter.identity.api.RoleCommand.RevokePermissions;
import com.opscenter.identity.api.RoleTerms;
import com.opscenter.identity.api.RoleView;
import com.opscenter.identity.api.Strength;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Making, changing and deleting roles of one's own. Rehearsed, each tells how many hold the role
/// and what they would gain and lose.
@RestController
@RequestMapping("/api/v1/permissions")
@Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
class RolesWriteEndpoint {

    private static final String ONE = "/roles/{name:[a-z0-9_-]{2,50}}";

    /// @param role_id name of the role
    /// @param resource such as `power`
    /// @param actions such as `["read"]`; to revoke, null stands for all of them
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Grant(
            @Nullable String role_id,
            @Nullable String resource,
            @Nullable List<@Nullable String> actions) {}

    private final RoleDesk desk;
    private final Answers answers;

    RolesWriteEndpoint(RoleDesk desk, Answers answers) {
        this.desk = desk;
        this.answers = answers;
    }

    /// Nobody makes a role stronger than their own strongest, or one that holds what they do not
    /// hold for the whole platform. The name of a role that was deleted is not given again.
    @PostMapping("/roles")
    @Gives(asks = DefineRole.class, status = Gives.CREATED, value = RoleView.class)
    ResponseEntity<Object> define(
            @RequestBody RoleBody body, Caller caller, HttpServletRequest request) {
        desk.requireProof(caller, request);
        body.requireNoOthers();
        String name = RoleBody.given("name", body.name());
        RoleTerms terms =
                new RoleTerms(
                        Objects.requireNonNullElse(body.description(), ""),
                        RoleBody.given("level", body.level()),
                        RoleBody.given("scope", body.isPlatform()),
                        Objects.requireNonNullElse(body.granted(), Set.of()));
        return desk.answer(
                new DefineRole(name, terms, Strength.of(caller)),
                caller,
                request,
                (context, accepted) -> {
                    RoleView view = desk.view(name, accepted);
                    URI location = URI.create("/api/v1/permissions/roles/" + name);
                    return answers.created(
                            context, accepted, location, view, RoleDesk.version(view));
                });
    }

    /// What is left out stays as it is; the permissions that are named are all of them.
    @PutMapping(ONE)
    @Gives(asks = ChangeRole.class, status = Gives.OK, value = RoleView.class)
    ResponseEntity<Object> change(
            @PathVariable String name,
            @RequestBody RoleBody body,
            Caller caller,
            HttpServletRequest request) {
        desk.requireProof(caller, request);
        body.requireNoOthers();
        ChangeRole command =
                new ChangeRole(
                        name,
                        body.description(),
                        body.level(),
                        body.isPlatform(),
                        body.granted(),
                        Strength.of(caller));
        return desk.changed(command, caller, request);
    }

    /// Only while nobody holds it; its name is not given again.
    @DeleteMapping(ONE)
    @Gives(asks = DeleteRole.class, status = Gives.NO_CONTENT)
    ResponseEntity<Object> delete(
            @PathVariable String name, Caller caller, HttpServletRequest request) {
        desk.requireProof(caller, request);
        return desk.answer(new DeleteRole(name, Strength.of(caller)), caller, request, desk::gone);
    }

    /// Puts permissions into a role beside those it holds.
    @PostMapping("/grant")
    @Gives(asks = GrantPermissions.class, status = Gives.OK, value = RoleView.class)
    ResponseEntity<Object> grant(
            @RequestBody Grant body, Caller caller, HttpServletRequest request) {
        desk.requireProof(caller, request);
        GrantPermissions command =
                new GrantPermissions(
                        RoleBody.given("role_id", body.role_id()),
                        RoleBody.of(body.resource(), body.actions()),
                        Strength.of(caller));
        return desk.changed(command, caller, request);
    }

    /// Takes permissions out of a role.
    @PostMapping("/revoke")
    @Gives(asks = RevokePermissions.class, status = Gives.OK, value = RoleView.class)
    ResponseEntity<Object> revoke(
            @RequestBody Grant body, Caller caller, HttpServletRequest request) {
        desk.requireProof(caller, request);
        RevokePermissions command =
                new RevokePermissions(
                        RoleBody.given("role_id", body.role_id()),
                        body.actions() == null
                                ? RoleBody.allOf(body.resource())
                                : RoleBody.of(body.resource(), body.actions()),
                        Strength.of(caller));
        return desk.changed(command, caller, request);
    }
}
