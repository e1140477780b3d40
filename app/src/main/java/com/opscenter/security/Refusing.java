package com.opscenter.security;

import com.opscenter.commands.api.Refusal;
import com.opscenter.limits.Limits;
import com.opscenter.problems.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/// What the chain refuses, worded like everything else.
@Component
class Refusing implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;
    private final Limits limits;

    Refusing(Problems problems, Limits limits) {
        this.problems = problems;
        this.limits = limits;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            problems.write(
                    new Refusal(
                            "upstream-unavailable",
                            "The identity provider does not answer, and its keys are not known"),
                    request,
                    response);
            return;
        }
        limits.failed(request.getRemoteAddr());
        Refusal refusal =
                failure instanceof OAuth2AuthenticationException || HeaderDecides.isUsed(request)
                        ? new Refusal(
                                "invalid-token", "The token is damaged, expired or not for us")
                        : new Refusal("unauthenticated", "This needs somebody who is signed in");
        problems.write(refusal, request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        limits.failed(request.getRemoteAddr());
        Refusal refusal =
                denied instanceof CsrfException
                        ? new Refusal(
                                "csrf-failed",
                                "Send the value of the cookie csrf_token in X-CSRF-Token")
                        : new Refusal("forbidden", "This is not allowed");
        problems.write(refusal, request, response);
    }
}
