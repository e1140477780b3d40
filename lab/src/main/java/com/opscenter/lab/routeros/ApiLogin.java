package com.opscenter.lab.routeros;

import com.opscenter.lab.routeros.RouterUsers.User;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who has signed in on one connection: by name and password, or before RouterOS 6.43 by the answer
/// to a challenge.
final class ApiLogin {

    private final Board board;
    private final RouterUsers users;
    private byte[] challenge = new byte[0];
    private @Nullable User user;

    ApiLogin(Board board, RouterUsers users) {
        this.board = board;
        this.users = users;
    }

    @Nullable User user() {
        return user;
    }

    /// @return a challenge, null when nothing more is needed
    @Nullable String take(Map<String, String> arguments) throws Trap {
        if (board.spec().challenges() && !arguments.containsKey("response")) {
            challenge = new byte[16];
            new SecureRandom().nextBytes(challenge);
            return HexFormat.of().formatHex(challenge);
        }
        User named = users.named(arguments.getOrDefault("name", "")).orElse(null);
        if (named == null || board.has(Fault.WRONG_LOGIN) || !proves(named, arguments)) {
            throw new Trap(
                    4,
                    board.spec().challenges()
                            ? "cannot log in"
                            : "invalid user name or password (6)");
        }
        user = named;
        return null;
    }

    private boolean proves(User named, Map<String, String> arguments) {
        return board.spec().challenges()
                ? response(named).equals(arguments.get("response"))
                : named.password().equals(arguments.get("password"));
    }

    private String response(User named) {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update((byte) 0);
            md5.update(named.password().getBytes(StandardCharsets.UTF_8));
            return "00" + HexFormat.of().formatHex(md5.digest(challenge));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
