package com.opscenter.adapters.zyxel;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Who a switch says it is; null is what it does not say.
///
/// @param upSeconds since it was started
record About(
        String name,
        @Nullable String model,
        @Nullable String serial,
        @Nullable String firmware,
        OptionalLong upSeconds) {

    /// Version and date stand in one text: `V2.40(AAHN.0) | 11/14/2017`.
    static @Nullable String version(@Nullable String written) {
        return written == null ? null : written.split(" \\| ", 2)[0].strip();
    }
}
