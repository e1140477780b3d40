package com.opscenter.provider;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.PasswordRule;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Ticket;
import com.opscenter.vault.api.Tickets;
import com.opscenter.web.HtmlPage;
import com.opscenter.web.PageWords;
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

    private static final String FORM =
            """
            <h1>[[password.choose]]</h1>
            __ALERT__
            <form method="post" action="/idp/password">
              <label for="password">__NEW__</label>
              <input id="password" name="password" type="password" minlength="__SHORTEST__"
                maxlength="__LONGEST__" autocomplete="new-password" required autofocus>
              <input type="hidden" name="ticket" value="__TICKET__">
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">[[password.save]]</button>
            </form>
            """;
    private static final String WORTHLESS =
            """
            <h1>[[link.used]]</h1>
            <p>[[password.used]]</p>
            """;

    private final Accounts accounts;
    private final Tickets tickets;
    private final Directory directory;
    private final Roles roles;
    private final SessionsOfBefore sessions;
    private final PasswordHistory history;

    ChoosePasswordPage(
            Accounts accounts,
            Tickets tickets,
            Directory directory,
            Roles roles,
            SessionsOfBefore sessions,
            PasswordHistory history) {
        this.accounts = accounts;
        this.tickets = tickets;
        this.directory = directory;
        this.roles = roles;
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
            form(ticket, passwords(good.get()), null, request, response);
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
        PasswordRule rule = passwords(good.get());
        if (!rule.accepts(password.length())) {
            String fault =
                    PageWords.of(request).say("password.size", rule.shortest(), rule.longest());
            form(ticket, rule, fault, request, response);
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

    private PasswordRule passwords(Ticket ticket) {
        return PasswordRule.of(
                directory.member(user(ticket)).stream()
                        .flatMap(member -> member.roles().stream())
                        .flatMap(name -> roles.find(name).stream())
                        .toList());
    }

    private static UserId user(Ticket ticket) {
        return new UserId(ticket.id());
    }

    private static void form(
            String ticket,
            PasswordRule rule,
            @Nullable String fault,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageWords words = PageWords.of(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.write(
                request,
                response,
                "password.choose",
                words.fill(FORM)
                        .replace("__ALERT__", HtmlPage.alert(fault))
                        .replace("__NEW__", words.say("password.new", rule.shortest()))
                        .replace("__SHORTEST__", Integer.toString(rule.shortest()))
                        .replace("__LONGEST__", Integer.toString(rule.longest()))
                        .replace("__TICKET__", HtmlPage.escape(ticket))
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }

    private static void worthless(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        HtmlPage.write(request, response, "link.used", PageWords.of(request).fill(WORTHLESS));
    }
}
