package com.opscenter.provider;

import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.PasswordRule;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.api.UserId;
import com.opscenter.vocabulary.api.EmailAddress;
import com.opscenter.web.HtmlPage;
import com.opscenter.web.PageWords;
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
    private static final PasswordRule RULE = PasswordRule.ADMINISTRATORS;
    private static final String FORM =
            """
            <h1>[[first.title]]</h1>
            __ALERT__
            <form method="post" action="/idp/first-admin">
              <label for="username">[[username]]</label>
              <input id="username" name="username" autocomplete="username" autocapitalize="none"
                spellcheck="false" required autofocus>
              <label for="email">[[email]]</label>
              <input id="email" name="email" type="email" autocomplete="email" required>
              <label for="password">__LONG__</label>
              <input id="password" name="password" type="password" minlength="__SHORTEST__"
                maxlength="__LONGEST__"
                autocomplete="new-password" required>
              <input type="hidden" name="token" value="__TOKEN__">
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">[[create]]</button>
            </form>
            """;
    private static final String WORTHLESS =
            """
            <h1>[[link.used]]</h1>
            <p>[[first.used]]</p>
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
        String fault = fault(username, email, password, PageWords.of(request));
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

    private static @Nullable String fault(
            String username, String email, String password, PageWords words) {
        if (!USERNAME.matcher(username).matches()) {
            return words.say("first.username.wrong");
        } else if (!EmailAddress.isOne(email)) {
            return words.say("email.wrong");
        }
        return RULE.accepts(password.length())
                ? null
                : words.say("password.size", RULE.shortest(), RULE.longest());
    }

    private static void form(
            String token,
            @Nullable String fault,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageWords words = PageWords.of(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.write(
                request,
                response,
                "first.title",
                words.fill(FORM)
                        .replace("__ALERT__", HtmlPage.alert(fault))
                        .replace("__LONG__", words.say("password.long", RULE.shortest()))
                        .replace("__SHORTEST__", Integer.toString(RULE.shortest()))
                        .replace("__LONGEST__", Integer.toString(RULE.longest()))
                        .replace("__TOKEN__", HtmlPage.escape(token))
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }

    private static void worthless(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        HtmlPage.write(request, response, "link.used", PageWords.of(request).fill(WORTHLESS));
    }
}
