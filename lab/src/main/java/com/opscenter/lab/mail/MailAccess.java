package com.opscenter.lab.mail;

import com.opscenter.lab.tls.SelfSigned;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// How a sender gets in.
///
/// @param tls how the connection is secured
/// @param certificate what it shows, null without TLS
/// @param user who may send, null for anybody
public record MailAccess(Tls tls, @Nullable SelfSigned certificate, @Nullable User user) {

    public enum Tls {
        NONE,
        /// After STARTTLS; before it nothing is taken.
        STARTTLS,
        /// From the first byte on.
        FULL
    }

    public record User(String name, String password) {

        /// Whether the argument of `AUTH PLAIN` (RFC 4616) proves it, who may also say for whom
        /// they act: themselves.
        boolean isProvenBy(String plain) {
            String proof = "\0" + name + "\0" + password;
            return plain.equals(base64(proof)) || plain.equals(base64(name + proof));
        }

        private static String base64(String text) {
            return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /// For anybody on this machine, as in a demo.
    public static final MailAccess OPEN = new MailAccess(Tls.NONE, null, null);
}
