package com.opscenter.provider;

import com.opscenter.limits.Limits;
import com.opscenter.limits.Limits.Group;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/// Counts the failure against the account and shows the form again. It never says which of name and
/// password was wrong; that an account is suspended is told to whoever knows its password.
final class WrongPassword implements AuthenticationFailureHandler {

    private static final String SUSPENDED = "/login?error=account_suspended";

    private final Limits limits;

    WrongPassword(Limits limits) {
        this.limits = limits;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (failure instanceof DisabledException) {
            response.sendRedirect(SUSPENDED);
            return;
        }
        limits.take(Group.FAILURE, SignInGuard.account(request));
        limits.failed(request.getRemoteAddr());
        response.sendRedirect("/idp/login?error");
    }
}
