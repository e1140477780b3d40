package com.opscenter.provider;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import com.opscenter.web.HtmlPage;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the link of a letter leads, and whoever signs in with a password that somebody else chose:
/// choose one's own. The link is good for one use, and only the newest one. Who follows that of a
/// welcome reads the mail of the address, so that it is verified.
@Hidden
@Controller
@Needs(Needs.PUBLIC)
@RequestMapping(ChoosePasswordPage.PATH)
@OnlyWhenEmbedded
class ChoosePasswordPage {

    static final String PATH = "/idp/password";
    static final String PURPOSE = "set-password";

    /// Only letters carry it: whoever holds such a ticket reads what is sent to the address.
    static final String PURPOSE_OF_WELCOME = "set-password-verify-email";

    private static final int SHORTEST = 8;
    private static final int SHORTEST_OF_ADMINISTRATORS = 12;
    private static final int LONGEST = 128;
    private static final String FORM =
            """
            <h1>Choose a password</h1>
            __ALERT__
            <form method="post" action="/idp/password">
              <label for="password">New password, __SHORTEST__ characters or more</label>
              <input id="password" name="password" type="password" minlength="__SHORTEST__"
                maxlength="128" autocomplete="new-password" required autofocus>
              <input type="hidden" name="ticket" value="__TICKET__">
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">Save</button>
            </form>
            """;
    private static final String WORTHLESS =
            """
            <h1>This link is used up</h1>
            <p>It was used, a newer one was sent, or it is too old. Ask an administrator for a new
              one.</p>
            """;

    private final Accounts accounts;
    private final Tickets tickets;
    private final Directory directory;
    private final SessionsOfBefore sessions;
    private final PasswordHistory history;

    ChoosePasswordPage(
            Accounts accounts,
            Tickets tickets,
            Directory directory,
            SessionsOfBefore sessions,
            PasswordHistory history) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.directory = directory;
        this.sessions = sessions;
        this.history = history;
    }

    @GetMapping
    void page(
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Ticket> good = accepted(ticket);
        if (good.isEmpty()) {
            worthless(request, response);
        } else {
            form(ticket, shortest(good.get()), null, request, response);
        }
    }

    @PostMapping
    void choose(
            @RequestParam String ticket,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Ticket> good = accepted(ticket);
        if (good.isEmpty()) {
            worthless(request, response);
            return;
        }
        int shortest = shortest(good.get());
        if (password.length() < shortest || password.length() > LONGEST) {
            String fault = "The password needs %d to %d characters.".formatted(shortest, LONGEST);
            form(ticket, shortest, fault, request, response);
        } else if (choose(good.get(), password, request)) {
            response.sendRedirect("/auth/login");
        } else {
            worthless(request, response);
        }
    }

    private boolean choose(Ticket ticket, String password, HttpServletRequest request) {
        UserId user = user(ticket);
        Optional<Accounts.Chosen> chosen = accounts.choose(user, ticket.attempt(), password);
        if (chosen.isEmpty()) {
            return false;
        }
        boolean proves = ticket.purpose().equals(PURPOSE_OF_WELCOME);
        sessions.end(user);
        history.chosen(user, proves ? chosen.get().emailHash() : null, request);
        return true;
    }

    private Optional<Ticket> accepted(String text) {
        return accepted(PURPOSE, text).or(() -> accepted(PURPOSE_OF_WELCOME, text));
    }

    private Optional<Ticket> accepted(String purpose, String text) {
        return tickets.read(purpose, text) instanceof Tickets.Reading.Good(var ticket)
                        && accounts.attempt(user(ticket)).orElse(-1) == ticket.attempt()
                ? Optional.of(ticket)
                : Optional.empty();
    }

    private int shortest(Ticket ticket) {
        boolean administrator =
                directory
                        .member(user(ticket))
                        .filter(member -> member.roles().contains(SystemRole.ADMIN.word()))
                        .isPresent();
        return administrator ? SHORTEST_OF_ADMINISTRATORS : SHORTEST;
    }

    private static UserId user(Ticket ticket) {
        return new UserId(ticket.id());
    }

    private static void form(
            String ticket,
            int shortest,
            @Nullable String fault,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.write(
                request,
                response,
                "Choose a password",
                FORM.replace("__ALERT__", HtmlPage.alert(fault))
                        .replace("__SHORTEST__", Integer.toString(shortest))
                        .replace("__TICKET__", HtmlPage.escape(ticket))
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }

    private static void worthless(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        HtmlPage.write(request, response, "This link is used up", WORTHLESS);
    }
}
