package com.opscenter.organizations.command;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Commands;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.api.Outcome.Accepted;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Answers;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.Joining;
import com.opscenter.organizations.api.OrganizationCommand;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.organizations.api.OrganizationCommand.RemoveMember;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Who belongs to an organization, and as what. Administrators of the platform add; owners and
/// admins of the organization change and remove; everybody may leave.
@RestController
@RequestMapping(OrganizationPath.ONE + "/members")
class MembersEndpoint {

    private static final String USER = "/{user_id:" + OrganizationPath.UUID + "}";

    private final Directory directory;
    private final Commands commands;
    private final Requests requests;
    private final Answers answers;

    MembersEndpoint(Directory directory, Commands commands, Requests requests, Answers answers) {
        this.directory = directory;
        this.commands = commands;
        this.requests = requests;
        this.answers = answers;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record MemberBody(@JsonProperty("user_id") @Nullable String userId, @Nullable String role) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record RoleBody(@Nullable String role) {}

    /// @param role null for somebody who belongs no longer
    record Written(
            boolean success,
            String message,
            @JsonProperty("user_id") String userId,
            @Nullable String role) {}

    @PostMapping
    @Needs(value = "organizations:write", scope = Needs.Scope.PLATFORM)
    @Gives(asks = AddMember.class, status = Gives.OK, value = Written.class)
    ResponseEntity<Object> add(
            @PathVariable("org_id") String orgId,
            @RequestBody MemberBody body,
            Caller caller,
            HttpServletRequest request) {
        String role = given("role", body.role());
        UserId user = new UserId(given("user_id", body.userId()));
        Member known = directory.member(user).orElseThrow(MembersEndpoint::stranger);
        boolean machine = known.type() == Actor.Type.SERVICE;
        return done(
                new AddMember(orgId, new Joining(user, machine), role, "added"),
                new Written(true, "Member added", user.value(), role),
                caller,
                request);
    }

    @PutMapping(USER + "/role")
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = ChangeMemberRole.class, status = Gives.OK, value = Written.class)
    ResponseEntity<Object> change(
            @PathVariable("org_id") String orgId,
            @PathVariable("user_id") String userId,
            @RequestBody RoleBody body,
            Caller caller,
            HttpServletRequest request) {
        String role = given("role", body.role());
        return done(
                new ChangeMemberRole(
                        orgId, new UserId(userId), role, OverOwners.may(caller, orgId)),
                new Written(true, "Role changed", userId, role),
                caller,
                request);
    }

    @DeleteMapping(USER)
    @Needs(Needs.SIGNED_IN)
    @Gives(asks = RemoveMember.class, status = Gives.OK, value = Written.class)
    ResponseEntity<Object> remove(
            @PathVariable("org_id") String orgId,
            @PathVariable("user_id") String userId,
            Caller caller,
            HttpServletRequest request) {
        UserId user = new UserId(userId);
        boolean overOwners = user.equals(caller.person()) || OverOwners.may(caller, orgId);
        return done(
                new RemoveMember(orgId, user, overOwners),
                new Written(true, "Member removed", userId, null),
                caller,
                request);
    }

    private ResponseEntity<Object> done(
            OrganizationCommand command,
            Written written,
            Caller caller,
            HttpServletRequest request) {
        CommandContext context = requests.context(request, caller, null, null);
        if (Requests.isDryRun(request)) {
            return answers.rehearsed(commands.rehearse(command, context), null);
        }
        Accepted accepted = commands.send(command, context).orRefuse();
        return answers.done(context, accepted, written);
    }

    private static String given(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new RefusedException(Refusal.invalid(field, "required", "must be given"));
        }
        return value;
    }

    private static RefusedException stranger() {
        return new RefusedException(
                Refusal.invalid("user_id", "unknown", "must be a person or service account here"));
    }
}
