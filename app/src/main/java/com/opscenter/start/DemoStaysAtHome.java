package com.opscenter.start;

import com.opscenter.data.Refused;
import com.opscenter.installation.Installation;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/// Demo users have known rights and passwords in a file: they are never offered beyond this
/// machine.
@Component
class DemoStaysAtHome {

    DemoStaysAtHome(Installation installation, ServerProperties server) {
        var address = server.getAddress();
        if (installation.demo() && (address == null || !address.isLoopbackAddress())) {
            throw new Refused(
                    "A demo is for this machine only: bind it to 127.0.0.1, or make a production"
                            + " directory with ./ops init --data DIR --public-url URL.");
        }
    }
}
