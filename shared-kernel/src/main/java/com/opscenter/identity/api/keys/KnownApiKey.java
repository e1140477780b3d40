package com.opscenter.identity.api.keys;

import com.opscenter.identity.api.KeyScopes;
import com.opscenter.identity.api.UserId;
import com.opscenter.threats.api.IpRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A key as it stands, for whoever has to tell whether one that was shown is good.
///
/// @param name empty once the owner's key was destroyed
/// @param orgId the only organization it reaches, null for all of its owner's
/// @param addresses from where it may be used; empty for anywhere
/// @param generation counts its secrets, from 0
/// @param hash of the newest secret
/// @param former the secret before that, null when there is none
public record KnownApiKey(
        String id,
        UserId owner,
        String name,
        KeyScopes scopes,
        @Nullable String orgId,
        List<IpRange> addresses,
        boolean revoked,
        Instant expiresAt,
        int generation,
        String hash,
        @Nullable Former former) {

    /// A secret that was replaced.
    ///
    /// @param until when it is good no more
    public record Former(String hash, Instant until) {}

    public KnownApiKey {
        addresses = List.copyOf(addresses);
    }

    /// Whether anything can be done with it, whatever its owner may.
    public boolean isUsable(Instant now) {
        return !revoked && now.isBefore(expiresAt);
    }

    /// Whether the secret of that generation is good.
    public boolean isUsable(int ofGeneration, Instant now) {
        boolean newest = ofGeneration == generation;
        return isUsable(now) && (newest || (ofGeneration == generation - 1 && overlaps(now)));
    }

    /// Whether the secret before the newest is good, too.
    public boolean overlaps(Instant now) {
        return former != null && now.isBefore(former.until());
    }

    /// Whether it may be used from there.
    public boolean mayComeFrom(String address) {
        if (addresses.isEmpty()) {
            return true;
        }
        int zone = address.indexOf('%');
        Optional<IpRange> from = IpRange.parse(zone < 0 ? address : address.substring(0, zone));
        return from.filter(one -> addresses.stream().anyMatch(one::overlaps)).isPresent();
    }
}
