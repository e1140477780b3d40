package com.opscenter.commands.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.store.StaleHeadException;
import com.opscenter.store.Streams;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How one dispatch is to be carried out; travels in the metadata of the command, which never
/// leaves this process.
///
/// @param rehearsal decide, but apply nothing
/// @param expectedVersion sequence number the target must stand at, null for any
record Handling(
        boolean rehearsal,
        @Nullable Long expectedVersion,
        Streams streams,
        Names names,
        Roster roster,
        Holdings holdings) {

    static final String METADATA = "handling";

    boolean meetsOtherVersion(@Nullable Long version) {
        return expectedVersion != null && !Objects.equals(expectedVersion, version);
    }

    /// Why `owner` cannot have what it claims; the names are looked at before the roster, and that
    /// before what is held, always.
    Optional<Refusal> refusal(Claims claims, String owner) {
        return names.refusal(claims.names(), owner)
                .or(() -> Optional.ofNullable(claims.roster()).flatMap(roster::refusal))
                .or(() -> holdings.refusal(claims.holdings()));
    }

    void settle(Claims claims, String owner) {
        names.settle(claims.names(), owner);
        Optional.ofNullable(claims.roster()).ifPresent(roster::settle);
        holdings.settle(claims.holdings(), owner);
    }

    /// Another node may have appended to the stream since this node cached the aggregate.
    void verifyHead(String stream, @Nullable Long version) {
        if (streams.head(stream) != (version == null ? -1 : version)) {
            throw new StaleHeadException(stream);
        }
    }
}
