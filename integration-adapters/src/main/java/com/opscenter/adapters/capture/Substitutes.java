package com.opscenter.adapters.capture;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One and the same substitute for one and the same thing. Addresses of one network stay in one
/// network, private ones stay private, and of a MAC address the vendor's half stays.
final class Substitutes {

    private static final String ADDRESS = "address";
    private static final String MAC = "mac";

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Map<String, Integer> replaced = new TreeMap<>();

    /// How many things were replaced, by what they are.
    Map<String, Integer> replaced() {
        return replaced;
    }

    /// @param what such as `host`
    String word(String what, String word) {
        return what + "-" + counted(what, word.toLowerCase(Locale.ROOT));
    }

    /// Which of its kind it is, from 1.
    private int place(String kind, String thing) {
        return places.computeIfAbsent(kind + "/" + thing, _ -> last.merge(kind, 1, Integer::sum));
    }

    private int counted(String kind, String thing) {
        int place = place(kind, thing);
        replaced.merge(kind, place, Math::max);
        return place;
    }

    InetAddress address(InetAddress real) {
        if (isCommon(real)) {
            return real;
        }
        counted(ADDRESS, real.getHostAddress());
        return real instanceof Inet4Address ? ipv4(real) : ipv6(real);
    }

    /// Whether an address is the same everywhere: a mask, a group, this machine, nobody.
    private static boolean isCommon(InetAddress address) {
        byte[] octets = address.getAddress();
        boolean mask = octets.length == 4 && (octets[0] == (byte) 0xFF || octets[0] == 0);
        return mask
                || address.isLoopbackAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress();
    }

    /// Public ones come from 240.0.0.0/4, which is nobody's.
    private InetAddress ipv4(InetAddress real) {
        byte[] octets = real.getAddress();
        String network = HexFormat.of().formatHex(octets, 0, 3);
        int net = place("network", network);
        int host = octets[3] & 0xFF;
        boolean edge = host == 0 || host == 255;
        return ofOctets(
                real.isSiteLocalAddress() ? 10 : 240,
                net / 256,
                net,
                edge ? host : place("host of " + network, Integer.toString(host)));
    }

    private InetAddress ipv6(InetAddress real) {
        byte[] octets = real.getAddress();
        String network = HexFormat.of().formatHex(octets, 0, 8);
        int net = place("network", network);
        int host = place("host of " + network, HexFormat.of().formatHex(octets, 8, 16));
        int[] shown = new int[octets.length];
        if (real.isLinkLocalAddress()) {
            shown[0] = 0xFE;
            shown[1] = 0x80;
        } else {
            boolean ours = (octets[0] & 0xFE) == 0xFC;
            System.arraycopy(ours ? OURS : DOCUMENTED, 0, shown, 0, DOCUMENTED.length);
            shown[6] = net / 256;
            shown[7] = net;
        }
        shown[14] = host / 256;
        shown[15] = host;
        return ofOctets(shown);
    }

    /// fd00::/8 (RFC 4193).
    private static final int[] OURS = {0xFD, 0, 0, 0};

    /// 2001:db8::/32 (RFC 3849).
    private static final int[] DOCUMENTED = {0x20, 0x01, 0x0D, 0xB8};

    /// @param real six octets; those of a group and of nobody stay
    byte[] mac(byte[] real) {
        String written = HexFormat.of().formatHex(real);
        if ((real[0] & 1) != 0 || written.equals("000000000000")) {
            return real;
        }
        int place = counted(MAC, written);
        byte[] shown = real.clone();
        shown[3] = (byte) (place >> 16);
        shown[4] = (byte) (place >> 8);
        shown[5] = (byte) place;
        return shown;
    }

    private static InetAddress ofOctets(int... octets) {
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) octets[i];
        }
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
