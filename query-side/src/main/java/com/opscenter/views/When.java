package com.opscenter.views;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import org.jspecify.annotations.Nullable;

/// What every read may say about time.
///
/// @param at the past: an RFC 3339 instant or `pos:<position>`
/// @param after the position the answer must reflect at least
/// @param known `then` as it was recorded at that time, `now` with what was learned since; both
///   answer the same as long as nothing is recorded late
public record When(@Nullable String at, @Nullable String after, @Nullable String known) {

    public When(@Nullable String at, @Nullable String after) {
        this(at, after, null);
    }

    void check() {
        if (known != null && !known.equals("then") && !known.equals("now")) {
            throw new RefusedException(Refusal.invalid("known", "enum", "must be then or now"));
        }
    }
}
