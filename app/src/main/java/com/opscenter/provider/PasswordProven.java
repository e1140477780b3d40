package com.opscenter.provider;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/// After the right password the sign-in goes on, unless the password was given by somebody else:
/// then another one is chosen first, and nobody is signed in by the given one. Whoever has a second
/// factor proves it first.
@Component
@OnlyWhenEmbedded
class PasswordProven extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordProven.class);
    private static final String LATER = "/idp/login?error=later";
    private static final Duration LIFE = Duration.ofMinutes(15);

    private final Accounts accounts;
    private final NextProof next;
    private final Tickets tickets;
    private final Clock clock;

    PasswordProven(Accounts accounts, NextProof next, Tickets tickets, Clock clock) {
        this.accounts = accounts;
        this.next = next;
        this.tickets = tickets;
        this.clock = clock;
        setDefaultTargetUrl("/auth/login");
    }

    private void goOn(
            UserId user,
            HttpServletRequest request,
            HttpServletResponse response,
            Authentication person)
            throws ServletException, IOException {
        Optional<String> page = next(user, request, response);
        if (page.isPresent()) {
            response.sendRedirect(page.get());
        } else {
            super.onAuthenticationSuccess(request, response, person);
        }
    }

    /// While it is not known what else somebody has to prove nobody comes in.
    private Optional<String> next(
            UserId user, HttpServletRequest request, HttpServletResponse response) {
        try {
            return next.after(user, request, response);
        } catch (RefusedException behind) {
            LOG.warn("sign-in=refused user={} cause={}", user.value(), behind.getMessage());
            ProviderSession.forget(request.getSession());
            return Optional.of(LATER);
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        UserId user = new UserId(person.getName());
        if (!accounts.mustChange(user)) {
            goOn(user, request, response, person);
            return;
        }
        ProviderSession.forget(request.getSession());
        Ticket ticket =
                new Ticket(
                        ChoosePasswordPage.PURPOSE,
                        user.value(),
                        accounts.attempt(user).orElseThrow(),
                        clock.instant().plus(LIFE));
        response.sendRedirect(ChoosePasswordPage.PATH + "?ticket=" + tickets.write(ticket));
    }
}
