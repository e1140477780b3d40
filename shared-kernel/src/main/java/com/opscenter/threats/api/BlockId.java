package com.opscenter.threats.api;

import com.opscenter.vocabulary.api.Id;
import java.util.Optional;

/// An address, or a small network, that can be blocked: `203.0.113.7`, `203.0.113.0/24`,
/// `2001:db8::1`. Written one way only, so that it is blocked once.
public record BlockId(String value) implements Id {

    /// Begin of every key.
    public static final String KEYS = "block/";

    private static final int WIDEST_V4 = 24;
    private static final int WIDEST_V6 = 64;

    public BlockId {
        if (parse(value).filter(range -> range.toString().equals(value)).isEmpty()) {
            throw new IllegalArgumentException("not an address to block: " + value);
        }
    }

    /// Reads an address, or a network not wider than /24 or /64, however it is written; empty for
    /// anything else.
    public static Optional<BlockId> of(String written) {
        return parse(written.strip()).map(IpRange::toString).map(BlockId::new);
    }

    private static Optional<IpRange> parse(String written) {
        return IpRange.parse(written)
                .filter(range -> range.prefix() >= (range.isV4() ? WIDEST_V4 : WIDEST_V6));
    }

    public IpRange range() {
        return parse(value).orElseThrow();
    }

    public String key() {
        return KEYS + value;
    }
}
