package com.opscenter.lab.cli;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;

/// Who may log in: one who may configure, and one who may only look until he knows the password for
/// `enable`.
public record CliUsers(User ops, User viewer, String enablePassword) {

    public record User(String name, String password) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    public static CliUsers generated() {
        return new CliUsers(new User("ops", secret()), new User("viewer", secret()), secret());
    }

    Optional<User> named(String name) {
        return Optional.of(name)
                .filter(n -> n.equals(ops.name()) || n.equals(viewer.name()))
                .map(n -> n.equals(ops.name()) ? ops : viewer);
    }

    boolean isPrivileged(String name) {
        return name.equals(ops.name());
    }

    private static String secret() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
