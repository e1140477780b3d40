package com.opscenter.projections.query;

import static com.opscenter.history.InMemoryHistory.ORG;

import com.opscenter.history.api.Event;
import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.OrganizationEvent.OrganizationFounded;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.projections.api.Projection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The smallest projection there is.
class Sites implements Projection<Sites.Site> {

    private final int version;
    private final String suffix;

    record Site(String name) {}

    Sites() {
        this(1, "");
    }

    Sites(int version, String suffix) {
        this.version = version;
        this.suffix = suffix;
    }

    static SiteOpened named(String site, String name) {
        return new SiteOpened(ORG, site, name, "Europe/Berlin");
    }

    static OrganizationFounded founded(String name) {
        return new OrganizationFounded(ORG, name, "system");
    }

    @Override
    public String name() {
        return "organizations_site";
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public String feature() {
        return "organizations";
    }

    @Override
    public Class<Site> rowType() {
        return Site.class;
    }

    @Override
    public Optional<String> key(Event event) {
        return event instanceof SiteOpened opened
                ? Optional.of("site/" + opened.siteId())
                : Optional.empty();
    }

    @Override
    public Site fold(@Nullable Site row, Event event, StoredEvent stored) {
        if (event instanceof SiteOpened opened) {
            return new Site(opened.name() + suffix);
        }
        throw new IllegalArgumentException("not of a site: " + event);
    }

    /// Cannot fold a certain name until it is mended.
    static final class Failing extends Sites {

        volatile boolean mended;

        @Override
        public Site fold(@Nullable Site row, Event event, StoredEvent stored) {
            Site site = super.fold(row, event, stored);
            if (!mended && site.name().equals("bad")) {
                throw new IllegalArgumentException("a bad name");
            }
            return site;
        }
    }
}
