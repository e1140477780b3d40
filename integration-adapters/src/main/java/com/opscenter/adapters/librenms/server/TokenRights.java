package com.opscenter.adapters.librenms.server;

import com.opscenter.adapters.http.HttpAsk;
import com.opscenter.adapters.support.DeviceException;

/// What the user of a token may do. That is told nowhere: it is tried.
///
/// @param acknowledges tell that somebody knows, and announce maintenance
/// @param showsLogs see the logs of all devices
public record TokenRights(boolean acknowledges, boolean showsLogs) {

    static final TokenRights NONE = new TokenRights(false, false);

    static TokenRights of(LibreNmsApi api) throws DeviceException {
        return new TokenRights(mayAcknowledge(api), maySeeLogs(api));
    }

    /// Asked with an id that is none, so that nothing can be changed: whoever may is told so (400),
    /// whoever may not is refused before.
    public static boolean mayAcknowledge(LibreNmsApi api) throws DeviceException {
        return api.answer(HttpAsk.json("PUT", "/alerts/none", "{}")).status() == 400;
    }

    public static boolean maySeeLogs(LibreNmsApi api) throws DeviceException {
        return api.answer(HttpAsk.get("/logs/eventlog?limit=1")).ok();
    }
}
