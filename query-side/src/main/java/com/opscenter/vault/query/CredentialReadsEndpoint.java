package com.opscenter.vault.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.vault.api.CredentialView;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/credentials")
@Needs("sources:read")
class CredentialReadsEndpoint {

    private final Sights sights;
    private final CredentialRows rows;

    CredentialReadsEndpoint(Sights sights, CredentialRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    /// All credentials, sorted by `name` or `id`; values are never shown.
    @GetMapping
    ResponseEntity<Page<CredentialView>> list(Caller caller, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), CredentialQueries.FEATURES);
        return sight.answer(rows.page(sight.orgId(), sight.moment(), listing));
    }

    @GetMapping("/{id}")
    ResponseEntity<CredentialView> one(Caller caller, @PathVariable("id") String id, When when) {
        Sight sight = sights.of(caller, when, CredentialQueries.FEATURES);
        CredentialView credential =
                rows.one(sight.orgId(), sight.moment(), id)
                        .orElseThrow(
                                () -> new RefusedException(Refusal.notFound("credential " + id)));
        return sight.answer(credential, credential.version());
    }
}
