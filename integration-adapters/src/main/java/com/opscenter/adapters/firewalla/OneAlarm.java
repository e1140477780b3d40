package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.Optional;

/// One alarm by its id, `gid/aid`. There is no call that archives or mutes it; deleting it is for
/// good, and one that is gone already is deleted.
record OneAlarm(FirewallaApi api, String id) {

    /// Empty when it is gone, and when somebody archived it: it is active no more.
    Optional<Alarm> read() throws DeviceException {
        Optional<ApiRow> row = api.find(path());
        if (row.isEmpty()) {
            return Optional.empty();
        }
        Alarm alarm =
                row.flatMap(Alarm::of)
                        .orElseThrow(() ->
                                new DeviceException(
                                        HealthReason.PROTOCOL,
                                        "Firewalla's answer about one alarm was not understood."));
        return Optional.of(alarm).filter(_ -> isActive(row.get()));
    }

    private static boolean isActive(ApiRow row) {
        return row.number("status").orElse(1) == 1;
    }

    boolean delete() throws DeviceException {
        return api.delete(path());
    }

    private String path() throws DeviceException {
        int slash = id.indexOf('/');
        if (slash < 1 || slash == id.length() - 1) {
            throw new DeviceException(
                    HealthReason.CONFIGURATION, "This alert is no alarm that can be deleted.");
        }
        return "/alarms/%s/%s"
                .formatted(
                        FirewallaApi.encoded(id.substring(0, slash)),
                        FirewallaApi.encoded(id.substring(slash + 1)));
    }
}
