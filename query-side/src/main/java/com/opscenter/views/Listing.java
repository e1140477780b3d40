package com.opscenter.views;

import org.jspecify.annotations.Nullable;

/// What every list may be asked for.
///
/// @param at the past: an RFC 3339 instant or `pos:<position>`
/// @param after the position the answer must reflect at least
/// @param known `then` or `now`: without or with what was learned since
/// @param site only of this site
/// @param limit items at most, 1 to 500, else 50
/// @param cursor where the last page ended
/// @param sort a field, `-` before it for the other way round
public record Listing(
        @Nullable String at,
        @Nullable String after,
        @Nullable String known,
        @Nullable String site,
        @Nullable String limit,
        @Nullable String cursor,
        @Nullable String sort) {

    public When when() {
        return new When(at, after, known);
    }
}
