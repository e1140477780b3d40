package com.opscenter.adapters.support;

import java.net.InetAddress;

/// A range of addresses, written `10.0.0.0/8` or `fc00::/7`.
record Network(InetAddress base, int prefix) {

    static Network parse(String written) {
        int slash = written.indexOf('/');
        InetAddress base = InetAddress.ofLiteral(slash < 0 ? written : written.substring(0, slash));
        int bits = base.getAddress().length * 8;
        int prefix = slash < 0 ? bits : Integer.parseInt(written.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("not a network: " + written);
        }
        return new Network(base, prefix);
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
