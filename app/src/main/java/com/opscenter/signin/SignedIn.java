package com.opscenter.signin;

import com.opscenter.provider.ProviderSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/// The code was exchanged: the session is somebody's now.
public final class SignedIn implements AuthenticationSuccessHandler {

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws IOException {
        HttpSession session = request.getSession(true);
        ProviderSession.forget(session);
        SessionId.give(session);
        response.sendRedirect(ReturnUrl.take(session));
    }
}
