package com.opscenter.adapters.mikrotik.wire;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Signs in. Since RouterOS 6.43 name and password are sent as they are; before, the device answers
/// them with a challenge, which is answered by an MD5 over the password and it.
public final class Login {

    private static final HexFormat HEX = HexFormat.of();

    private final ApiConnection connection;
    private final Duration time;

    public Login(ApiConnection connection, Duration time) {
        this.connection = connection;
        this.time = time;
    }

    /// @throws TrapException when the device does not let this user in
    public void as(String name, String password)
            throws IOException, TrapException, TimeoutException {
        Command login = Command.of("/login").with("name", name);
        String challenge = ask(login.with("password", password));
        if (challenge != null) {
            ask(login.with("response", response(password, challenge)));
        }
    }

    private @Nullable String ask(Command command)
            throws IOException, TrapException, TimeoutException {
        return connection.begin(command).await(time).returned();
    }

    /// `00` and MD5(0x00 + password + challenge) in hexadecimal.
    static String response(String password, String challenge) throws GarbledException {
        try {
            MessageDigest md5 = MessageDigest.getInstance("MD5");
            md5.update((byte) 0);
            md5.update(password.getBytes(StandardCharsets.UTF_8));
            return "00" + HEX.formatHex(md5.digest(HEX.parseHex(challenge)));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        } catch (IllegalArgumentException noHex) {
            throw new GarbledException("its login challenge is not hexadecimal");
        }
    }
}
