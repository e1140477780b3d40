package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.hostmon.JsonMapping.Moment;
import com.opscenter.adapters.support.DeviceException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A list that is fetched at each reading; one that has not changed says nothing.
final class MonitorList implements LineSource {

    private final MonitorApi api;
    private final MonitorNames names;

    MonitorList(MonitorApi api) {
        this.api = api;
        this.names = new MonitorNames(api);
    }

    @Override
    public Nature nature() {
        return Nature.LIST;
    }

    @Override
    public Told read(Instant from, @Nullable Instant before, Instant now, Consumer<LogLine> each)
            throws DeviceException {
        Map<String, String> known = names.at(now);
        Optional<JsonPages> changed = api.changed(known, new Moment(before, now));
        if (changed.isEmpty()) {
            return Told.LINES;
        }
        JsonPages pages = changed.get();
        pages.lines().forEach(each);
        return new Told(pages.listed(), pages.remarks(), null);
    }

    @Override
    public void close() {
        api.close();
    }
}
