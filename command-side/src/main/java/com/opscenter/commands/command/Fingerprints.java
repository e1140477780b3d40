package com.opscenter.commands.command;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Recognizes a request when it is repeated. A keyed hash, because bodies may carry passphrases
/// that a plain hash would let anyone guess.
public final class Fingerprints {

    private static final String ALGORITHM = "HmacSHA256";

    /// For which organization it is asked; the same for another one is no repetition.
    private static final String ORGANIZATION = "X-Organization-Id";

    private final SecretKeySpec key;

    Fingerprints(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String of(HttpServletRequest request) {
        String line =
                request.getMethod()
                        + " "
                        + request.getRequestURI()
                        + "?"
                        + Objects.requireNonNullElse(request.getQueryString(), "")
                        + "\n";
        String organization = request.getHeader(ORGANIZATION);
        String head = organization == null ? line : line + organization + "\n";
        return of(head.getBytes(StandardCharsets.UTF_8), RepeatableRequest.bodyOf(request));
    }

    private String of(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
