package com.opscenter.adapters.mail;

import com.opscenter.vocabulary.api.EmailAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The mail server and what it may cost.
///
/// @param host null without one
/// @param port null for the usual one of `tls`
/// @param tls `starttls` and `tls` send nothing, and no password either, over a connection that is
///   not secure
/// @param fingerprint of the only certificate to believe, null to leave it to authorities
/// @param from null for `ops-center@` and the host where people reach the product
/// @param connect how long connecting may take, and TLS as long again
/// @param answer how long the server may be silent
/// @param talk how long one letter may take, to its last byte
/// @param receipt how long the server may look at it after that (RFC 5321, 4.5.3.2.6)
/// @param atATime letters that are sent side by side
@ConfigurationProperties("opscenter.mail")
record MailProperties(
        @Nullable String host,
        @Nullable Integer port,
        @DefaultValue("starttls") Tls tls,
        @Nullable String fingerprint,
        @Nullable String username,
        @Nullable String password,
        @Nullable String from,
        @DefaultValue("10s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("60s") Duration talk,
        @DefaultValue("10m") Duration receipt,
        @DefaultValue("4") int atATime) {

    enum Tls {
        NONE(25),
        STARTTLS(587),
        TLS(465);

        private final int usualPort;

        Tls(int usualPort) {
            this.usualPort = usualPort;
        }
    }

    private static final Pattern FINGERPRINT = Pattern.compile("([0-9a-f]{2}:?){32}");

    MailProperties {
        host = given(host);
        fingerprint = given(fingerprint);
        username = given(username);
        password = given(password);
        from = given(from);
        require(
                from == null || EmailAddress.isOne(from),
                "from",
                "an address such as ops@example.com");
        require(
                fingerprint == null
                        || FINGERPRINT.matcher(fingerprint.toLowerCase(Locale.ROOT)).matches(),
                "fingerprint",
                "64 hexadecimal digits");
        require(port == null || (port > 0 && port < 65_536), "port", "from 1 to 65535");
        require(atATime > 0, "at-a-time", "1 or more");
        require(
                (username == null) == (password == null),
                "username",
                "given together with a password");
        require(
                password == null || tls != Tls.NONE,
                "tls",
                "starttls or tls, so that the password is not sent in the clear");
    }

    /// A variable that is set to nothing is not set.
    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static void require(boolean holds, String name, String rule) {
        if (!holds) {
            throw new IllegalArgumentException("opscenter.mail." + name + " must be " + rule);
        }
    }

    int portOrUsual() {
        return port == null ? tls.usualPort : port;
    }

    /// Without the password.
    @Override
    public String toString() {
        return "MailProperties[host=%s, tls=%s]".formatted(host, tls);
    }
}
