package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import com.opscenter.vault.api.Sealed;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A drift as events tell it; there is one as long as it lasts.
///
/// @param states [com.opscenter.drift.api.DriftStates] as JSON, where `wanted` and `observed` only
///   say that they differ
/// @param wantedBy the command that made or accepted the wanted state
record DriftRow(
        DriftId id,
        DriftDomain domain,
        String kind,
        String target,
        String aspect,
        String wanted,
        String observed,
        String wantedBy,
        Instant since,
        long sincePosition,
        @Nullable Sealed states,
        @Nullable String refusal) {}
