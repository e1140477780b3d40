package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.HttpSettings.Paging;
import com.opscenter.adapters.hostmon.JsonMapping.Items;
import com.opscenter.adapters.hostmon.JsonMapping.Moment;
import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.http.HttpAnswer;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// All parts of one list. A part that comes again ends it, and so does a number of parts no list
/// has; what was read until then counts, but the list is not whole.
final class JsonPages {

    static final int MOST_PAGES = 50;
    private static final int LONGEST_NEXT = 2048;

    private final MonitorApi api;
    private final Map<String, String> names;
    private final Moment moment;
    private final List<LogLine> lines = new ArrayList<>();
    private final Set<String> listed = new LinkedHashSet<>();
    private final List<String> remarks = new ArrayList<>();
    private boolean faulty;
    private boolean whole = true;

    /// @param names by id, where they stand elsewhere
    JsonPages(MonitorApi api, Map<String, String> names, Moment moment) {
        this.api = api;
        this.names = names;
        this.moment = moment;
    }

    /// Reads on from the first part.
    JsonPages read(HttpAnswer first) throws DeviceException {
        JsonNode body = first.json();
        add(body);
        long total = total(body);
        Set<String> asked = new HashSet<>(Set.of(api.settings().path()));
        Optional<String> next = next(body);
        while (next.isPresent() && whole) {
            if (!asked.add(next.get()) || asked.size() > MOST_PAGES) {
                partial("The list repeats its parts or has more than " + MOST_PAGES + " of them.");
                break;
            }
            body = api.get(next.get()).json();
            add(body);
            next = next(body);
        }
        if (total > listed.size()) {
            partial("The list says that there are more monitors than it names.");
        }
        if (lines.isEmpty() && faulty) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    "No item of the list at %s could be read: check mapping, time format and zone."
                            .formatted(api.settings()));
        }
        if (faulty) {
            remarks.add("Some items of the list have no id, no status or no readable time.");
        }
        return this;
    }

    private void add(JsonNode body) throws DeviceException {
        Items items =
                api.settings()
                        .json()
                        .mapping()
                        .read(body, names, moment)
                        .orElseThrow(() ->
                                new DeviceException(
                                        HealthReason.PROTOCOL,
                                        "The service at %s answered without the list of monitors."
                                                .formatted(api.settings())));
        if (!listed.isEmpty() && listed.containsAll(items.listed())) {
            partial("The list repeats its parts.");
        }
        lines.addAll(items.lines());
        listed.addAll(items.listed());
        faulty |= !items.faults().isEmpty();
    }

    private void partial(String remark) {
        whole = false;
        remarks.add(remark);
    }

    private long total(JsonNode body) {
        return api.settings().total() == null ? 0 : body.at(api.settings().total()).asLong(0);
    }

    /// The path of the next part; empty behind the last one.
    private Optional<String> next(JsonNode body) throws DeviceException {
        Paging paging = api.settings().paging();
        if (paging == null) {
            return Optional.empty();
        }
        Optional<String> written = ApiRow.text(body.at(paging.next()), LONGEST_NEXT);
        return written.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        paging.parameter() == null
                                ? address(written.get())
                                : cursor(paging.parameter(), written.get()));
    }

    private String cursor(String parameter, String cursor) {
        String path = api.settings().path();
        return path
                + (path.contains("?") ? "&" : "?")
                + parameter
                + "="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    /// An address elsewhere is never followed: nobody may send us there.
    private String address(String written) throws DeviceException {
        URI here = here();
        URI there = resolve(here, written);
        if (there == null
                || !here.getScheme().equals(there.getScheme())
                || !here.getRawAuthority().equals(there.getRawAuthority())
                || there.getRawPath() == null) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION,
                    ("The list at %s names a next part elsewhere, which is never followed: check"
                                    + " its own address, and where the next part stands.")
                            .formatted(api.settings()));
        }
        return there.getRawQuery() == null
                ? there.getRawPath()
                : there.getRawPath() + "?" + there.getRawQuery();
    }

    private URI here() {
        var endpoint = api.settings().endpoint();
        return URI.create(endpoint + api.settings().path());
    }

    private static @Nullable URI resolve(URI here, String written) {
        try {
            return written.startsWith("?")
                    ? URI.create(here.toString().split("\\?", 2)[0] + written)
                    : here.resolve(written);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    List<LogLine> lines() {
        return lines;
    }

    /// The ids of all monitors; null when the list was not whole.
    @Nullable Set<String> listed() {
        return whole ? listed : null;
    }

    List<String> remarks() {
        return remarks.stream().distinct().toList();
    }
}
