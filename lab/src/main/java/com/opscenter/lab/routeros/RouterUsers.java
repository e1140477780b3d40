package com.opscenter.lab.routeros;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/// Who may use the device.
public record RouterUsers(List<User> users) {

    /// @param mayWrite the policy write; all may read and use api and rest-api
    public record User(String name, String password, boolean mayWrite) {}

    private static final SecureRandom RANDOM = new SecureRandom();

    /// Fresh secrets: `ops` may write, `reader` may not.
    public static RouterUsers generated() {
        return new RouterUsers(
                List.of(new User("ops", secret(), true), new User("reader", secret(), false)));
    }

    public User ops() {
        return named("ops").orElseThrow();
    }

    public Optional<User> named(String name) {
        return users.stream().filter(user -> user.name().equals(name)).findFirst();
    }

    private static String secret() {
        byte[] bytes = new byte[10];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
