package com.opscenter.views;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import org.jspecify.annotations.Nullable;

/// Which part of a counted list is wanted.
///
/// @param limit items at most
/// @param offset how many are before it
public record Stretch(int limit, int offset) {

    private static final int MOST = 1_000;

    /// As the request says it.
    ///
    /// @param usual the limit when none is asked for
    public static Stretch of(@Nullable String limit, @Nullable String offset, int usual) {
        return new Stretch(
                number("limit", limit, usual, 1, MOST),
                number("offset", offset, 0, 0, Integer.MAX_VALUE));
    }

    private static int number(
            String field, @Nullable String written, int usual, int least, int most) {
        if (written == null) {
            return usual;
        }
        try {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new RefusedException(
                    new Refusal("malformed-request", field + ": is no number: " + written));
        }
        throw new RefusedException(
                Refusal.invalid(field, "range", "must be %d to %d".formatted(least, most)));
    }
}
