package com.opscenter.organizations.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.organizations.api.Sites;
import com.opscenter.organizations.query.SitesProjection.SiteRow;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import org.jooq.impl.DSL;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The sites of the acting organization.
@RestController
class SitesEndpoint implements Sites {

    record SiteView(String id, String name, String timeZone, String orgId) {}

    record SiteList(List<SiteView> items) {}

    private final View<SiteRow> view;
    private final Reads reads;

    SitesEndpoint(SitesProjection projection, Reads reads) {
        this.view = View.of(projection);
        this.reads = reads;
    }

    @GetMapping("/api/v1/sites")
    @Needs("sources:read")
    SiteList all(Caller caller) {
        return new SiteList(
                of(caller.orgId()).stream()
                        .map(site ->
                                new SiteView(
                                        site.id(), site.name(), site.timeZone(), caller.orgId()))
                        .toList());
    }

    @Override
    public List<Site> of(String orgId) {
        return reads.in(
                orgId,
                db ->
                        view.fetch(db, null, DSL.noCondition(), View.KEY.asc()).stream()
                                .map(Row::value)
                                .map(row -> new Site(row.id(), row.name(), row.timeZone()))
                                .toList());
    }
}
