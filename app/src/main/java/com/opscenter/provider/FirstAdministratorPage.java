package com.opscenter.provider;

import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.vocabulary.api.EmailAddress;
import com.opscenter.web.HtmlPage;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where the link of [FirstAdministrator] leads: choose a name and a password.
@Hidden
@Controller
@Needs(Needs.PUBLIC)
@RequestMapping("/idp/first-admin")
@OnlyWhenEmbedded
class FirstAdministratorPage {

    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,63}");
    private static final int SHORTEST = 12;
    private static final String FORM =
            """
            <h1>First administrator</h1>
            __ALERT__
            <form method="post" action="/idp/first-admin">
              <label for="username">User name</label>
              <input id="username" name="username" autocomplete="username" autocapitalize="none"
                spellcheck="false" required autofocus>
              <label for="email">E-mail</label>
              <input id="email" name="email" type="email" autocomplete="email" required>
              <label for="password">Password, 12 characters or more</label>
              <input id="password" name="password" type="password" minlength="12"
                autocomplete="new-password" required>
              <input type="hidden" name="token" value="__TOKEN__">
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">Create</button>
            </form>
            """;
    private static final String WORTHLESS =
            """
            <h1>This link is used up</h1>
            <p>It was used, or it is older than a day. A new one is printed at the next start, as
              long as there is no administrator.</p>
            """;

    private final FirstAdministrator links;
    private final Registration registration;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    FirstAdministratorPage(FirstAdministrator links, Registration registration) {
        this.links = links;
        this.registration = registration;
    }

    @GetMapping
    void page(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (links.accepts(token)) {
            form(token, null, request, response);
        } else {
            worthless(request, response);
        }
    }

    @PostMapping
    void create(
            @RequestParam String token,
            @RequestParam String username,
            @RequestParam String email,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String fault = fault(username, email, password);
        oneAtATime.lock();
        try {
            if (!links.accepts(token)) {
                worthless(request, response);
            } else if (fault != null) {
                form(token, fault, request, response);
            } else {
                registration.register(
                        new UserId(UUID.randomUUID().toString()),
                        new Profile(username, email, "", ""),
                        password,
                        Set.of(SystemRole.ADMIN.word()),
                        "first-administrator");
                links.used();
                response.sendRedirect("/auth/login");
            }
        } finally {
            oneAtATime.unlock();
        }
    }

    private static @Nullable String fault(String username, String email, String password) {
        if (!USERNAME.matcher(username).matches()) {
            return "The user name takes 2 to 64 letters, digits, dots, hyphens and underscores.";
        } else if (!EmailAddress.isOne(email)) {
            return "The e-mail address is not well-formed.";
        }
        return password.length() < SHORTEST ? "The password needs 12 characters or more." : null;
    }

    private static void form(
            String token,
            @Nullable String fault,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.write(
                request,
                response,
                "First administrator",
                FORM.replace("__ALERT__", HtmlPage.alert(fault))
                        .replace("__TOKEN__", HtmlPage.escape(token))
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }

    private static void worthless(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        HtmlPage.write(request, response, "This link is used up", WORTHLESS);
    }
}
