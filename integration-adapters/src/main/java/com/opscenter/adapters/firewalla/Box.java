package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One Firewalla of the account.
///
/// @param online false when the cloud has no connection to it
/// @param lastSeen when it last had, null when that is not said
record Box(String gid, String name, String model, boolean online, @Nullable Instant lastSeen) {

    private static final int LONGEST = 100;

    /// Empty for a row without an id. One that does not say how it is, counts as online.
    static Optional<Box> of(ApiRow row) {
        return row.text("gid", LONGEST)
                .map(gid ->
                        new Box(
                                gid,
                                row.text("name", LONGEST).orElse(gid),
                                row.text("model", LONGEST).orElse("box"),
                                !row.text("online", LONGEST).orElse("true").matches("false|0"),
                                Moments.in(row, "lastSeen").orElse(null)));
    }
}
