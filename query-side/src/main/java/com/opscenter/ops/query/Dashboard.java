package com.opscenter.ops.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.ops.query.Snapshot.Counts;
import com.opscenter.organizations.api.Sites;
import com.opscenter.organizations.api.Sites.Site;
import com.opscenter.views.Sight;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts the features' shares together.
@Component
class Dashboard {

    /// Key of the verdict over all sites, where an organization has several and none is chosen.
    static final String ALL_SITES = "all";

    private final List<SnapshotPart> parts;
    private final Verdicts verdicts;
    private final Sites sites;
    private final Clock clock;

    Dashboard(List<SnapshotPart> parts, Verdicts verdicts, Sites sites, Clock clock) {
        this.parts = parts;
        this.verdicts = verdicts;
        this.sites = sites;
        this.clock = clock;
    }

    /// The features whose rows the dashboard is made of.
    Set<String> features() {
        Set<String> all = new TreeSet<>();
        parts.forEach(part -> all.add(part.feature()));
        return all;
    }

    /// @param wanted features asked for, empty for all
    Snapshot snapshot(Caller caller, Sight sight, Set<String> wanted, @Nullable String site) {
        Scope scope = sight.scope(site);
        List<SnapshotPart> asked =
                parts.stream()
                        .filter(part -> wanted.isEmpty() || wanted.contains(part.feature()))
                        .toList();
        List<SnapshotPart> shown =
                asked.stream().filter(part -> caller.may(part.permission())).toList();
        Instant now = clock.instant();
        Instant moment = sight.moment().instant();
        return new Snapshot(
                sight.position(),
                moment == null ? now : moment,
                now,
                sight.orgId(),
                shownSite(sight.orgId(), site),
                sight.moment().isPast() ? "past" : "live",
                sight.moment().beforeHistory(),
                withheld(asked, shown),
                verdict(sight, site),
                counts(shown, scope),
                shown.stream().flatMap(part -> part.entries(scope).stream()).toList());
    }

    /// Features of which nothing is shown.
    private static List<String> withheld(List<SnapshotPart> asked, List<SnapshotPart> shown) {
        Set<String> features = new TreeSet<>();
        asked.forEach(part -> features.add(part.feature()));
        shown.forEach(part -> features.remove(part.feature()));
        return List.copyOf(features);
    }

    Verdict verdict(Sight sight, @Nullable String site) {
        String shown = shownSite(sight.orgId(), site);
        Scope scope = sight.scope(site);
        return verdicts.of(sight.orgId(), shown, scope, sight.position());
    }

    Counts counts(String orgId) {
        return counts(parts, Scope.now(orgId));
    }

    /// The one site, or the word for all of them.
    String shownSite(String orgId, @Nullable String asked) {
        if (asked != null) {
            return asked;
        }
        List<Site> all = sites.of(orgId);
        return all.size() == 1 ? all.getFirst().id() : ALL_SITES;
    }

    private static Counts counts(List<SnapshotPart> shown, Scope scope) {
        Map<String, Long> sums = new HashMap<>();
        shown.forEach(part ->
                part.counts(scope).forEach((name, count) -> sums.merge(name, count, Long::sum)));
        return new Counts(
                sums.getOrDefault("devicesUp", 0L),
                sums.getOrDefault("devicesTotal", 0L),
                sums.getOrDefault("sourcesFresh", 0L),
                sums.getOrDefault("sourcesTotal", 0L),
                sums.getOrDefault("alertsOpen", 0L),
                sums.getOrDefault("alertsUnacked", 0L),
                sums.getOrDefault("linesPerHour", 0L));
    }
}
