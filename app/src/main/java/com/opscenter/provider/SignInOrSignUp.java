package com.opscenter.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/// Where somebody goes whom the provider does not know yet: to the form for a password or, with
/// `prompt=create` (OpenID Connect Prompt Create 1.0), to the one that makes an account.
final class SignInOrSignUp extends LoginUrlAuthenticationEntryPoint {

    SignInOrSignUp(String signIn) {
        super(signIn);
    }

    @Override
    protected String determineUrlToUseForThisRequest(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception) {
        return "create".equals(request.getParameter("prompt"))
                ? RegisterPage.PATH + "?ticket=" + SignUpTicket.take(request.getSession())
                : super.determineUrlToUseForThisRequest(request, response, exception);
    }
}
