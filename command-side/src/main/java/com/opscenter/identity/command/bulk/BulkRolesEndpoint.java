package com.opscenter.identity.command.bulk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.Gives;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.command.PersonWords;
import com.opscenter.identity.command.bulk.AssignRoles.Mode;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobView;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Giving many people a role.
@RestController
class BulkRolesEndpoint {

    /// Either `user_ids` or `filter`.
    ///
    /// @param user_ids 1 to 10,000
    /// @param filter parameters of the list of people, such as `{"role":"viewer"}`
    /// @param expected_count how many the filter found
    /// @param role its name
    /// @param mode `add` to those they hold, or `replace` them; else `add`
    /// @param reason why, for the history of each
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Body(
            @Nullable List<@Nullable String> user_ids,
            @Nullable Map<String, @Nullable Object> filter,
            @Nullable Long expected_count,
            @Nullable String role,
            @Nullable String mode,
            @Nullable String reason)
            implements PeopleChoice {}

    private final AssignRoles kind;
    private final BulkDesk desk;
    private final Roles roles;

    BulkRolesEndpoint(AssignRoles kind, BulkDesk desk, Roles roles) {
        this.kind = kind;
        this.desk = desk;
        this.roles = roles;
    }

    /// Up to 500 are waited for; more, or with `Prefer: respond-async`, are a job to be looked at.
    /// One who is refused stops nobody else.
    @PostMapping("/api/v1/admin/users/bulk/assign-roles")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(
            asks = StartJob.class,
            status = Gives.OK,
            value = BulkResult.class,
            rehearsal = BulkResult.class,
            later = JobView.class)
    ResponseEntity<Object> assign(
            @RequestBody Body body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        Map<String, String> parameters =
                AssignRoles.parameters(role(body.role()), mode(body.mode()));
        return desk.answer(kind, parameters, body, prefer, caller, request);
    }

    private String role(@Nullable String name) {
        if (name == null) {
            throw PersonWords.wrong("role", "required", "must be given");
        }
        if (roles.find(name).isEmpty()) {
            throw PersonWords.wrong("role", "unknown", "must be the name of a role");
        }
        return name;
    }

    private static Mode mode(@Nullable String word) {
        return switch (word) {
            case null -> Mode.ADD;
            case "add" -> Mode.ADD;
            case "replace" -> Mode.REPLACE;
            default -> throw PersonWords.wrong("mode", "enum", "must be add or replace");
        };
    }
}
