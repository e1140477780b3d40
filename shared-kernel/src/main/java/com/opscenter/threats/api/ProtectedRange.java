package com.opscenter.threats.api;

/// Addresses that are never blocked.
///
/// @param range `10.0.0.0/8`
/// @param what it is, such as `gateway of WAN1`
public record ProtectedRange(String range, String what) {

    public boolean touches(IpRange other) {
        return IpRange.parse(range).filter(other::overlaps).isPresent();
    }
}
