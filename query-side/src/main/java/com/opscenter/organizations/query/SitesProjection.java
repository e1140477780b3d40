package com.opscenter.organizations.query;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.query.SitesProjection.SiteRow;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Folds sites.
@Component
class SitesProjection implements Projection<SiteRow> {

    /// @param timeZone IANA name
    record SiteRow(String id, String name, String timeZone) {}

    @Override
    public String name() {
        return "organizations_site";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String feature() {
        return "organizations";
    }

    @Override
    public Class<SiteRow> rowType() {
        return SiteRow.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof SiteOpened opened
                ? Optional.of("site/" + opened.orgId() + "/" + opened.siteId())
                : Optional.empty();
    }

    @Override
    public SiteRow fold(@Nullable SiteRow row, Event event, StoredEvent stored) {
        SiteOpened opened = (SiteOpened) event;
        return new SiteRow(opened.siteId(), opened.name(), opened.timeZone());
    }
}
