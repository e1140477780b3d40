package com.opscenter.approvals.query;

import com.opscenter.approvals.api.ApprovalView;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Set;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Commands that wait or waited for a second person: shown to whoever asked, to whoever could
/// agree, and to whoever reads the audit.
@RestController
@RequestMapping("/api/v1/admin/approvals")
@Needs(Needs.SIGNED_IN)
class ApprovalReadsEndpoint {

    /// Shows others' as well. Not in the filter, whose words are all parameters of the API.
    static final Permission AUDIT = Permission.of("audit:read");

    static final Set<String> FEATURES = Set.of("approvals");

    private static final String ID =
            "/{id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}";

    private final Sights sights;
    private final ApprovalRows rows;

    ApprovalReadsEndpoint(Sights sights, ApprovalRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    /// Newest first.
    @GetMapping
    ResponseEntity<Page<ApprovalView>> list(Caller caller, ApprovalFilter filter, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), FEATURES);
        return sight.answer(rows.page(caller, sight.moment(), listing, filter.condition(caller)));
    }

    @GetMapping(ID)
    ResponseEntity<ApprovalView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, FEATURES);
        Row<ApprovalRow> row =
                rows.one(sight.orgId(), sight.moment(), id)
                        .filter(found -> ApprovalFilter.maySee(caller, found.value()))
                        .orElseThrow(
                                () -> new RefusedException(Refusal.notFound("approval/" + id)));
        return sight.answer(rows.view(row, caller), row.version());
    }
}
