package com.opscenter.start;

import com.opscenter.history.api.StoredEvent;
import com.opscenter.organizations.api.OrganizationCommand.FoundOrganization;
import com.opscenter.organizations.api.OrganizationCommand.OpenSite;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.api.SystemOrganization;
import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;

/// The organization and the site to which everything else belongs.
@Component
class FirstFacts {

    static final String SITE = "home-rack";

    private final OwnCommands commands;

    FirstFacts(OwnCommands commands) {
        this.commands = commands;
    }

    void ensure() {
        List<StoredEvent> known = commands.events("organization/" + SystemOrganization.ID);
        if (known.isEmpty()) {
            commands.send(
                    new FoundOrganization(SystemOrganization.ID, "Ops-Center", "system"), null);
        }
        if (known.stream().noneMatch(event -> event.payload() instanceof SiteOpened)) {
            commands.send(
                    new OpenSite(
                            SystemOrganization.ID,
                            SITE,
                            "Home rack",
                            ZoneId.systemDefault().getId()),
                    SITE);
        }
    }
}
