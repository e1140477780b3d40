package com.opscenter.vault.query;

import com.opscenter.vault.api.CredentialView;
import com.opscenter.vault.api.FindCredential;
import com.opscenter.vault.api.ListCredentials;
import com.opscenter.views.Moment;
import com.opscenter.views.Sights;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/// Answers the write side, which has checked already who asks.
@Component
class CredentialQueries {

    static final Set<String> FEATURES = Set.of("vault", "sources");

    private final CredentialRows rows;
    private final Sights sights;

    CredentialQueries(CredentialRows rows, Sights sights) {
        this.rows = rows;
        this.sights = sights;
    }

    @QueryHandler
    Optional<CredentialView> on(FindCredential query) {
        sights.await(FEATURES, query.after());
        return rows.owner(query.id()).flatMap(orgId -> rows.one(orgId, Moment.NOW, query.id()));
    }

    @QueryHandler
    List<CredentialView> on(ListCredentials query) {
        sights.await(FEATURES, query.after());
        return rows.all(query.orgId());
    }
}
