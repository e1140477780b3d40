package com.opscenter.sources.command;

import com.opscenter.sources.api.Intervals;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a request says of a source; null is not said.
///
/// @param credentials makes a credential of the source's own; `credentialId` names a shared one
record SourceBody(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String name,
        @Nullable String site,
        @Nullable String endpoint,
        @Nullable Map<String, String> config,
        @Nullable Map<String, String> credentials,
        @Nullable String credentialId,
        @Nullable Trust trust,
        @Nullable Schedule intervals,
        @Nullable Boolean required,
        @Nullable Boolean enabled) {

    /// A certificate or host key that is believed without an authority behind it.
    record Trust(@Nullable String fingerprintSha256) {}

    /// In seconds; a class that is not said keeps its interval.
    record Schedule(@Nullable Integer status, @Nullable Integer metrics, @Nullable Integer config) {

        Intervals over(Intervals now) {
            return new Intervals(
                    status == null ? now.status() : status,
                    metrics == null ? now.metrics() : metrics,
                    config == null ? now.config() : config);
        }
    }

    boolean touchesAccess() {
        return endpoint != null || credentials != null || credentialId != null;
    }
}
