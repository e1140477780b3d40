package com.opscenter.provider;

import org.springframework.security.oauth2.jwt.JwtException;

/// The outside provider does not answer, so that nothing can be said of a token or begun there.
public final class ProviderAwayException extends JwtException {

    private static final long serialVersionUID = 1L;

    ProviderAwayException(String why, Throwable cause) {
        super(why, cause);
    }
}
