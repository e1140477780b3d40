package com.opscenter.audit.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.Moment;
import com.opscenter.views.Sight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The part of the history that is about one person.
@RestController
class ActivityEndpoint {

    private final Search search;
    private final Directory directory;

    ActivityEndpoint(Search search, Directory directory) {
        this.search = search;
        this.directory = directory;
    }

    /// What they did, what was done to their account, where they joined and left, and what was
    /// written to them, newest first.
    @GetMapping(
            "/api/v1/admin/users/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}"
                    + "/activity")
    @Needs(value = "audit:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<AuditEndpoint.Page> about(
            Caller caller,
            @PathVariable("user_id") String userId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AuditEndpoint.checkLimit(limit);
        UserId person = new UserId(userId);
        if (!directory.remembers(person)) {
            throw new RefusedException(Refusal.notFound("user/" + userId));
        }
        Search.Found found = search.about(caller, person, limit, cursor);
        return new Sight(caller.orgId(), Moment.NOW, found.upTo())
                .answer(new AuditEndpoint.Page(found.items(), found.nextCursor(), null));
    }
}
