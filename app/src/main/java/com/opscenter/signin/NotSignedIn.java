package com.opscenter.signin;

import com.opscenter.provider.ProviderSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Sends the browser to the login page with one word about why; codes and tokens stay out of URLs
/// and logs. The next attempt asks for a password again, so that somebody else may make it.
public final class NotSignedIn implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(NotSignedIn.class);

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        String code =
                failure instanceof OAuth2AuthenticationException refused
                        ? refused.getError().getErrorCode()
                        : "";
        LOG.info("sign-in=failed code={}", code.replaceAll("[^a-z_]", ""));
        HttpSession session = request.getSession(false);
        if (session != null) {
            ProviderSession.forget(session);
        }
        response.sendRedirect("/login?error=" + word(code));
    }

    private static String word(String code) {
        return switch (code) {
            case "access_denied", WhoMayComeIn.SUSPENDED -> code;
            case "email_missing", "email_taken", "name_unfit" -> "access_denied&reason=" + code;
            case "authorization_request_not_found", "invalid_state_parameter", "invalid_nonce" ->
                    "state_mismatch";
            case "server_error",
                    "temporarily_unavailable",
                    "invalid_token_response",
                    "invalid_user_info_response",
                    "missing_signature_verifier" ->
                    "provider_unavailable";
            default -> "authentication_failed";
        };
    }
}
