package com.opscenter.organizations.query;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.organizations.api.Teams;
import com.opscenter.projections.api.ViewChanges;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Organizations by their ids, and which ids are none, kept until their rows move.
@Component
class KnownOrganizations implements Organizations, Teams, ViewChanges {

    private final Cache<String, Optional<Known>> known =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final View<OrganizationRow> view;
    private final String feature;
    private final Reads reads;

    KnownOrganizations(OrganizationsProjection projection, Reads reads) {
        this.view = View.of(projection);
        this.feature = projection.feature();
        this.reads = reads;
    }

    @Override
    public Optional<Known> find(String orgId) {
        return known.get("organization/" + orgId, this::read);
    }

    @Override
    public Optional<Known> called(String name) {
        return reads.everywhere(db ->
                        view
                                .fetch(
                                        db,
                                        null,
                                        View.text("kind")
                                                .eq("team")
                                                .and(
                                                        View.text("name")
                                                                .equalIgnoreCase(name.strip())))
                                .stream()
                                .findFirst())
                .map(Row::value)
                .map(KnownOrganizations::known);
    }

    @Override
    public void advanced(Advance advance) {
        if (advance.projection().equals(view.name())) {
            advance.changes().forEach(change -> known.invalidate(change.key()));
        }
    }

    @Override
    public void refolded(String feature) {
        if (feature.equals(this.feature)) {
            known.invalidateAll();
        }
    }

    private Optional<Known> read(String key) {
        return reads.everywhere(db -> view.find(db, null, key))
                .map(Row::value)
                .map(KnownOrganizations::known);
    }

    private static Known known(OrganizationRow row) {
        return new Known(row.id(), row.name(), row.kind(), row.displayName());
    }
}
