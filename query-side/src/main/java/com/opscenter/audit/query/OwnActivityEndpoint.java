package com.opscenter.audit.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.views.Moment;
import com.opscenter.views.Sight;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// What one did oneself and what was done to one's account.
@RestController
class OwnActivityEndpoint {

    private final OwnHistory history;

    OwnActivityEndpoint(OwnHistory history) {
        this.history = history;
    }

    /// Newest first. Of what others did, neither their addresses nor their reasons are told.
    @GetMapping("/api/v1/account/activity")
    @Needs(Needs.SIGNED_IN)
    ResponseEntity<AuditEndpoint.Page> own(
            Caller caller,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        AuditEndpoint.checkLimit(limit);
        UserId person = Objects.requireNonNull(caller.person(), "our own parts ask no endpoint");
        Search.Found found = history.page(person, limit, cursor);
        return new Sight(caller.orgId(), Moment.NOW, found.upTo())
                .answer(new AuditEndpoint.Page(found.items(), found.nextCursor(), null));
    }
}
