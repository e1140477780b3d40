package com.opscenter.threats.api;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IP address, or a network of them with its host bits cleared. Nothing is ever looked up.
public final class IpRange {

    private static final Pattern V4 = Pattern.compile("([0-9]{1,3}\\.){3}[0-9]{1,3}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int GROUPS = 8;

    private final byte[] first;
    private final int prefix;

    private IpRange(byte[] address, int prefix) {
        this.first = masked(address, prefix);
        this.prefix = prefix;
    }

    /// Reads `203.0.113.7`, `203.0.113.0/24`, `2001:DB8::1` or `2001:db8::/64`.
    public static Optional<IpRange> parse(String written) {
        int slash = written.indexOf('/');
        String length = slash < 0 ? "" : written.substring(slash + 1);
        return address(slash < 0 ? written : written.substring(0, slash))
                .filter(_ -> slash < 0 || length.matches("0|[1-9][0-9]{0,2}"))
                .filter(bytes -> slash < 0 || whole(length) <= bytes.length * 8)
                .map(bytes -> new IpRange(bytes, slash < 0 ? bytes.length * 8 : whole(length)));
    }

    private static int whole(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<byte[]> address(String written) {
        if (!V4.matcher(written).matches() && !V6.matcher(written).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.ofLiteral(written).getAddress());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] masked(byte[] address, int prefix) {
        byte[] masked = address.clone();
        for (int bit = prefix; bit < masked.length * 8; bit++) {
            masked[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        return masked;
    }

    public boolean isV4() {
        return first.length == 4;
    }

    public int prefix() {
        return prefix;
    }

    public boolean isOneAddress() {
        return prefix == first.length * 8;
    }

    /// Whether an address is in both.
    public boolean overlaps(IpRange other) {
        if (first.length != other.first.length) {
            return false;
        }
        int shared = Math.min(prefix, other.prefix);
        return Arrays.equals(masked(first, shared), masked(other.first, shared));
    }

    /// IPv6 in lower case and as short as RFC 5952 wants it; a length only for a network.
    @Override
    public String toString() {
        String address = isV4() ? dotted() : colons();
        return isOneAddress() ? address : address + "/" + prefix;
    }

    private String dotted() {
        try {
            return InetAddress.getByAddress(first).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private String colons() {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = ((first[2 * i] & 0xff) << 8) | (first[2 * i + 1] & 0xff);
        }
        int from = longestZeros(groups);
        int to = from;
        while (from >= 0 && to < GROUPS && groups[to] == 0) {
            to++;
        }
        return from < 0
                ? joined(groups, 0, GROUPS)
                : joined(groups, 0, from) + "::" + joined(groups, to, GROUPS);
    }

    private static String joined(int[] groups, int from, int to) {
        return String.join(
                ":", Arrays.stream(groups, from, to).mapToObj(Integer::toHexString).toList());
    }

    /// Where the first of the longest runs of two zero groups or more begins, -1 for none.
    private static int longestZeros(int[] groups) {
        int best = -1;
        int length = 1;
        for (int i = 0; i < GROUPS; i++) {
            int end = i;
            while (end < GROUPS && groups[end] == 0) {
                end++;
            }
            if (end - i > length) {
                best = i;
                length = end - i;
            }
            i = Math.max(i, end - 1);
        }
        return best;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpRange range
                && prefix == range.prefix
                && Arrays.equals(first, range.first);
    }

    @Override
    public int hashCode() {
        return new BigInteger(first).hashCode() * 31 + prefix;
    }
}
