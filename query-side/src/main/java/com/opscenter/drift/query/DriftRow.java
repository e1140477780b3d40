package com.opscenter.drift.query;

import com.opscenter.drift.api.DriftDomain;
import com.opscenter.drift.api.DriftId;
import java.time.Instant;

/// A drift as events tell it; there is one as long as it lasts.
///
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
        long sincePosition) {}
