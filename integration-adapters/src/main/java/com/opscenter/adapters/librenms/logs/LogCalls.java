package com.opscenter.adapters.librenms.logs;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.support.DeviceException;
import java.util.List;
import java.util.Set;

/// What LibreNMS is asked of its logs.
record LogCalls(LibreNmsApi api) {

    /// The token's user may not see the log, or there is none.
    private static final Set<Integer> UNSEEN = Set.of(403, 404);

    /// The last lines of a log; none where the token's user may see it not.
    List<ApiRow> newest(DeviceLog log, int most) throws DeviceException {
        return lines(log, "sortorder=DESC&limit=" + most);
    }

    /// Lines after that one, the oldest first; some servers begin with that one.
    List<ApiRow> since(DeviceLog log, long id, int most) throws DeviceException {
        return lines(log, "sortorder=ASC&limit=%d&from=%d".formatted(most, id));
    }

    private List<ApiRow> lines(DeviceLog log, String query) throws DeviceException {
        return api.listUnless("/logs/" + log.path + "?" + query, "logs", UNSEEN);
    }
}
