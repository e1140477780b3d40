package com.opscenter.power.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.power.api.OutletId;

/// Reads ids out of paths.
final class PowerPaths {

    private PowerPaths() {}

    /// @param written `pdu-1:9`, or the push key's form `pdu-1/9`, URL-encoded
    static OutletId outlet(String written) {
        try {
            return OutletId.parse(written);
        } catch (IllegalArgumentException _) {
            throw new RefusedException(Refusal.notFound("outlet " + written));
        }
    }
}
