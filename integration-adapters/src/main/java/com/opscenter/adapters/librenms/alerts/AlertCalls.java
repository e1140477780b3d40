package com.opscenter.adapters.librenms.alerts;

import com.opscenter.adapters.http.ApiRow;
import com.opscenter.adapters.librenms.server.LibreNmsApi;
import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.HealthReason;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/// What LibreNMS is asked and told of alerts.
record AlertCalls(LibreNmsApi api) {

    /// 0 over, 1 stands, 2 acknowledged, 3 worse, 4 better. Without a state only what stands is
    /// listed, so that an acknowledged alert would look like one that is over.
    private static final String EVERY_STATE = "state=0,1,2,3,4";

    /// Every alert there ever was of devices and rules that are still there.
    List<ApiRow> all() throws DeviceException {
        return api.list("/alerts?" + EVERY_STATE, "alerts");
    }

    /// One alert, whatever its state; empty when there is none.
    Optional<ApiRow> one(String id) throws DeviceException {
        return api.list("/alerts/" + checked(id) + "?" + EVERY_STATE, "alerts").stream()
                .filter(row -> Long.toString(row.number("id").orElse(-1)).equals(id))
                .findFirst();
    }

    /// Says that somebody knows, until it is over. The answer proves nothing: an alert that is not
    /// there is answered 200 as well.
    ///
    /// @return what was answered
    String acknowledge(String id, String note) throws DeviceException {
        ObjectNode form = api.form();
        form.put("note", note);
        form.put("until_clear", true);
        return api.send("PUT", "/alerts/" + checked(id), form);
    }

    /// Says that nobody knows.
    ///
    /// @return what was answered
    String unmute(String id, String note) throws DeviceException {
        return api.send("PUT", "/alerts/unmute/" + checked(id), api.form().put("note", note));
    }

    /// Ids come from the history; nothing but a number may become a part of a path.
    private static String checked(String id) throws DeviceException {
        if (!id.matches("[0-9]{1,18}")) {
            throw new DeviceException(
                    HealthReason.PROTOCOL, "An alert of LibreNMS is known by a number.");
        }
        return id;
    }
}
