package com.opscenter.sources.command;

import com.opscenter.commands.command.FieldProblems;
import com.opscenter.history.api.EventReader;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sites a source can stand at, from the history of its organization.
@Component
class KnownSites {

    private final EventReader history;

    KnownSites(EventReader history) {
        this.history = history;
    }

    /// The named site, or the only one there is.
    String choose(@Nullable String wanted, String orgId, FieldProblems problems) {
        List<String> sites =
                history.stream("organization/" + orgId, Long.MAX_VALUE).stream()
                        .map(stored ->
                                stored.payload() instanceof SiteOpened(_, var id, _, _) ? id : "")
                        .filter(id -> !id.isEmpty())
                        .toList();
        if (wanted == null) {
            problems.check(sites.size() == 1, "site", "required", "must name one of " + sites);
            return sites.isEmpty() ? "" : sites.getFirst();
        }
        problems.check(sites.contains(wanted), "site", "unknown", "must name one of " + sites);
        return wanted;
    }
}
