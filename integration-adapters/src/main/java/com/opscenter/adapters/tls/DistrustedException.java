package com.opscenter.adapters.tls;

import java.security.cert.CertificateException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A certificate is not believed. The message is a clause for people, without a subject.
public final class DistrustedException extends CertificateException {

    private static final long serialVersionUID = 1L;

    DistrustedException(String clause) {
        super(clause);
    }

    /// Why the handshake failed, when it failed for this.
    public static Optional<String> in(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DistrustedException distrusted) {
                return Optional.ofNullable(distrusted.getMessage());
            }
        }
        return Optional.empty();
    }
}
