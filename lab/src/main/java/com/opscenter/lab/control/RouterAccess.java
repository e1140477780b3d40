package com.opscenter.lab.control;

import com.opscenter.lab.routeros.LabRouter;
import com.opscenter.lab.routeros.RouterUsers.User;
import java.util.List;

/// How to ask a device oneself, beside the application; the JSON of `GET /routers/{id}/access`. The
/// secrets are those of a simulated device.
///
/// @param curl a command line that works as it stands
record RouterAccess(List<String> endpoints, List<User> users, String curl) {

    static RouterAccess of(LabRouter one) {
        LabRouter.Ports ports = one.ports();
        User ops = one.users().ops();
        return new RouterAccess(
                List.of(
                        "api://127.0.0.1:" + ports.api(),
                        "apis://127.0.0.1:" + ports.apis(),
                        "rest://127.0.0.1:" + ports.rest(),
                        "rests://127.0.0.1:" + ports.rests()),
                one.users().users(),
                "curl -s -u %s:%s http://127.0.0.1:%d/rest/interface"
                        .formatted(ops.name(), ops.password(), ports.rest()));
    }
}
