package com.opscenter.provider;

import com.opscenter.identity.api.Needs;
import com.opscenter.web.HtmlPage;
import com.opscenter.web.PageWords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The sign-in form: one form that needs no script. Who has a passkey may use it alone. Opening it
/// leaves a sign-in that waited for its second step in this browser.
@Hidden
@Controller
@OnlyWhenEmbedded
class LoginPage {

    private static final String FORM =
            """
            <h1>[[sign-in]]</h1>
            __ALERT__
            <form method="post" action="/idp/login">
              <label for="username">[[sign-in.username]]</label>
              <input id="username" name="username" autocomplete="username" autocapitalize="none"
                spellcheck="false" required autofocus>
              <label for="password">[[password]]</label>
              <input id="password" name="password" type="password"
                autocomplete="current-password" required>
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">[[sign-in]]</button>
            </form>
            __PASSKEY__
            __SIGN_UP__
            """;
    private static final String SIGN_UP =
            "<p><a href=\"%s\">[[register.title]]</a></p>".formatted(OpenSignUpPage.PATH);

    private final SignUpRule rule;
    private final PasskeyButton passkey;

    LoginPage(SignUpRule rule, PasskeyButton passkey) {
        this.rule = rule;
        this.passkey = passkey;
    }

    @GetMapping("/idp/login")
    @Needs(Needs.PUBLIC)
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            ProviderSession.leaveHalfWay(session);
        }
        String error = request.getParameter("error");
        write(request, response, error == null ? null : sentence(error, PageWords.of(request)));
    }

    private static String sentence(String error, PageWords words) {
        return switch (error) {
            case "again" -> words.say("sign-in.again");
            case "later" -> words.say("sign-in.later");
            default -> words.say("sign-in.wrong");
        };
    }

    /// @param message what went wrong, in a sentence
    void write(HttpServletRequest request, HttpServletResponse response, @Nullable String message)
            throws IOException {
        PageWords words = PageWords.of(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.writeWithScript(
                request,
                response,
                "sign-in",
                words.fill(FORM)
                        .replace("__ALERT__", HtmlPage.alert(message))
                        .replace("__PASSKEY__", passkey.html(request))
                        .replace("__SIGN_UP__", rule.isOpen() ? words.fill(SIGN_UP) : "")
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }
}
