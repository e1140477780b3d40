package com.opscenter.lab.snmp;

import com.opscenter.lab.snmp.SnmpUser.Auth;
import com.opscenter.lab.snmp.SnmpUser.Privacy;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Everyone who may ask one card: v3 users, usually four as APC cards have, and a read-write v2c
/// community.
public record SnmpUsers(List<SnmpUser> users, String community) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Fresh secrets: `ops` (SHA, AES), `ops-sha256` (SHA-256, AES), `ops-md5` (MD5, DES), and
    /// `reader` (SHA, AES), whose SETs are refused with noAccess.
    public static SnmpUsers generated() {
        return new SnmpUsers(
                List.of(
                        user("ops", true, Auth.SHA, Privacy.AES),
                        user("ops-sha256", true, Auth.SHA_256, Privacy.AES),
                        user("ops-md5", true, Auth.MD5, Privacy.DES),
                        user("reader", false, Auth.SHA, Privacy.AES)),
                secret());
    }

    /// One user for each pair of protocols, named after it: `SHA-256/AES-192-C`.
    public static SnmpUsers ofEveryProtocol() {
        return new SnmpUsers(
                Stream.of(Auth.values())
                        .flatMap(auth -> Stream.of(Privacy.values()).map(priv -> user(auth, priv)))
                        .toList(),
                secret());
    }

    private static SnmpUser user(Auth auth, Privacy privacy) {
        return user(auth.label() + "/" + privacy.label(), true, auth, privacy);
    }

    /// The user every source uses unless it has a reason not to: `ops`.
    public SnmpUser ops() {
        return named("ops").orElseThrow();
    }

    public Optional<SnmpUser> named(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private static SnmpUser user(String name, boolean mayWrite, Auth auth, Privacy privacy) {
        return new SnmpUser(name, mayWrite, auth, privacy, secret(), secret());
    }

    private static String secret() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
