package com.opscenter.identity.command.bulk;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.opscenter.commands.api.Gives;
import com.opscenter.commands.command.Requests;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.StepUp;
import com.opscenter.jobs.api.BulkResult;
import com.opscenter.jobs.api.JobCommand.StartJob;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobView;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Keeping many people out, letting them in again, and parting with them. Up to 500 are waited for;
/// more, or with `Prefer: respond-async`, are a job to be looked at. One who is refused stops
/// nobody else.
@RestController
@RequestMapping("/api/v1/admin/users/bulk")
class BulkPeopleEndpoint {

    /// Either `user_ids` or `filter`.
    ///
    /// @param user_ids 1 to 10,000
    /// @param filter parameters of the list of people, such as `{"role":"viewer"}`
    /// @param expected_count how many the filter found
    /// @param reason why, for the history of each
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PeopleBody(
            @Nullable List<@Nullable String> user_ids,
            @Nullable Map<String, @Nullable Object> filter,
            @Nullable Long expected_count,
            @Nullable String reason)
            implements PeopleChoice {

        PeopleBody withReason(String words) {
            return new PeopleBody(user_ids, filter, expected_count, words);
        }
    }

    private static final Permission DELETE = Permission.of("users:delete");

    private final Suspend suspend;
    private final Activate activate;
    private final Delete delete;
    private final BulkDesk desk;
    private final Clock clock;

    BulkPeopleEndpoint(
            Suspend suspend, Activate activate, Delete delete, BulkDesk desk, Clock clock) {
        this.suspend = suspend;
        this.activate = activate;
        this.delete = delete;
        this.desk = desk;
        this.clock = clock;
    }

    /// Their sessions end within a second.
    @PostMapping("/suspend")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(
            asks = StartJob.class,
            status = Gives.OK,
            value = BulkResult.class,
            rehearsal = BulkResult.class,
            later = JobView.class)
    ResponseEntity<Object> suspend(
            @RequestBody PeopleBody body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        return done(suspend, body, prefer, caller, request);
    }

    @PostMapping("/activate")
    @Needs(value = "users:write", scope = Needs.Scope.PLATFORM)
    @Gives(
            asks = StartJob.class,
            status = Gives.OK,
            value = BulkResult.class,
            rehearsal = BulkResult.class,
            later = JobView.class)
    ResponseEntity<Object> activate(
            @RequestBody PeopleBody body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        return done(activate, body, prefer, caller, request);
    }

    /// It cannot be taken back, so people prove again who they are. Their history stays.
    @PostMapping("/delete")
    @Needs(value = "users:delete", scope = Needs.Scope.PLATFORM)
    @Gives(
            asks = StartJob.class,
            status = Gives.OK,
            value = BulkResult.class,
            rehearsal = BulkResult.class,
            later = JobView.class)
    ResponseEntity<Object> delete(
            @RequestBody PeopleBody body,
            @RequestHeader(name = "Prefer", required = false) @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        if (!Requests.isDryRun(request)) {
            StepUp.require(caller, DELETE, clock.instant());
        }
        return done(delete, body, prefer, caller, request);
    }

    private ResponseEntity<Object> done(
            JobKind kind,
            PeopleBody body,
            @Nullable String prefer,
            Caller caller,
            HttpServletRequest request) {
        String reason = Objects.requireNonNullElse(body.reason(), "bulk " + kind.word());
        return desk.answer(kind, Map.of(), body.withReason(reason), prefer, caller, request);
    }
}
