package com.opscenter.sources.api;

import java.util.Set;

/// Asks for sources of an organization; answered with a list of [SourceView] that say nothing of
/// their secrets.
public record ListSources(String orgId, Which which) {

    public static ListSources all(String orgId) {
        return new ListSources(orgId, new Which.All());
    }

    /// Which of them.
    public sealed interface Which {

        record All() implements Which {}

        /// Those that have this name, in whatever case, or this endpoint.
        record Like(String name, String endpoint) implements Which {}

        /// Those that use one of these credentials.
        record Using(Set<String> credentials) implements Which {}
    }
}
