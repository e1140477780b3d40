package com.opscenter.commands.api;

import com.opscenter.identity.api.Caller;

/// Records what was denied before any command existed, so that an attempt is history too. Never
/// throws: a history that cannot take the record must not turn a denial into something else.
public interface Refusals {

    /// @param what the permission that was missing, such as `power:execute`
    /// @param target what it was asked of, such as `POST /api/v1/power/outlets/pdu-1:9/off`
    void denied(Caller caller, String what, String target);
}
