package com.opscenter.alerts.command;

import com.opscenter.alerts.api.AlertId;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;

/// Reads ids out of paths and bodies.
final class AlertPaths {

    private AlertPaths() {}

    /// @param written `<fingerprint>:2`, or the push key's form `<fingerprint>/2`, URL-encoded
    static AlertId alert(String written) {
        try {
            return AlertId.parse(written);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.notFound("alert " + written));
        }
    }
}
