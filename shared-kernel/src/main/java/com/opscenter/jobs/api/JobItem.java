package com.opscenter.jobs.api;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// One row of a job.
///
/// @param row its number, from 1; 0 for one that is numbered as it comes
/// @param target the stream it is about, such as `user/<id>`; null when it makes one
/// @param payload what else it needs; sealed where it rests, and forgotten once the row is done
public record JobItem(int row, @Nullable String target, @Nullable String payload) {

    /// One without a number yet.
    public static JobItem about(String target) {
        return new JobItem(0, target, null);
    }

    public boolean isNumbered() {
        return row > 0;
    }

    public JobItem numbered(int number) {
        return new JobItem(number, target, payload);
    }

    /// What the target is called within its kind.
    public String id() {
        return idIn(Objects.requireNonNull(target, "a row that makes its target has none yet"));
    }

    /// What a stream is called within its kind.
    public static String idIn(String stream) {
        return stream.substring(stream.indexOf('/') + 1);
    }
}
