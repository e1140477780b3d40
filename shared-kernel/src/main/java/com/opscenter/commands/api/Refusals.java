package com.opscenter.commands.api;

import com.opscenter.identity.api.Caller;
import org.jspecify.annotations.Nullable;

/// Records what was refused before any command existed, so that an attempt is history too. Never
/// throws and never floods: beyond a few a minute of one actor or address, only their number is
/// recorded.
public interface Refusals {

    /// What was tried.
    ///
    /// @param target such as `POST /api/v1/power/outlets/pdu-1:9/off`
    /// @param address and `agent`: of the client; sealed before they are stored
    record Attempt(String target, String correlationId, String address, @Nullable String agent) {}

    void refused(Caller caller, Refusal refusal, Attempt attempt);

    /// Somebody at this address failed to say who they are.
    void unauthenticated(String address);
}
