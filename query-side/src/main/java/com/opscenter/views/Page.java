package com.opscenter.views;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param nextCursor null at the end
/// @param beforeHistory the past asked for lies before the first event
public record Page<T>(List<T> items, @Nullable String nextCursor, boolean beforeHistory) {

    /// The same page with its items in another form.
    public <S> Page<S> with(List<S> others) {
        return new Page<>(others, nextCursor, beforeHistory);
    }
}
