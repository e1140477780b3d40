package com.opscenter.provider;

import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Profile;
import com.opscenter.vocabulary.api.EmailAddress;
import com.opscenter.web.HtmlPage;
import com.opscenter.web.PageWords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where anybody makes an account, as long as sign-up is open: the link to choose a password goes
/// to the address. The answer is the same whether somebody has the address or not, and comes before
/// it is looked.
@Hidden
@Controller
@Needs(Needs.PUBLIC)
@RequestMapping(OpenSignUpPage.PATH)
@OnlyWhenEmbedded
class OpenSignUpPage {

    static final String PATH = "/idp/sign-up";

    private static final String FORM =
            """
            <h1>[[register.title]]</h1>
            __ALERT__
            <form method="post" action="/idp/sign-up">
              <label for="email">[[email]]</label>
              <input id="email" name="email" type="email" autocomplete="email" maxlength="254"
                required autofocus>
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">[[register.link]]</button>
            </form>
            """;
    private static final String ON_ITS_WAY =
            """
            <h1>[[register.mail]]</h1>
            <p>[[register.mail.lead]]</p>
            """;
    private static final String CLOSED =
            """
            <h1>[[register.closed]]</h1>
            <p>[[register.closed.open]]</p>
            """;

    private final SignUpRule rule;
    private final SignUpsInTurn signUps;

    OpenSignUpPage(SignUpRule rule, SignUpsInTurn signUps) {
        this.rule = rule;
        this.signUps = signUps;
    }

    @GetMapping
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (rule.isOpen()) {
            form(null, request, response);
        } else {
            closed(request, response);
        }
    }

    @PostMapping
    void signUp(
            @RequestParam String email, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = email.strip();
        if (!rule.isOpen()) {
            closed(request, response);
        } else if (!EmailAddress.isOne(address)) {
            form(PageWords.of(request).say("email.wrong"), request, response);
        } else if (signUps.take(new Profile(address, address, null, null))) {
            HtmlPage.write(
                    request, response, "register.mail", PageWords.of(request).fill(ON_ITS_WAY));
        } else {
            form(PageWords.of(request).say("register.many"), request, response);
        }
    }

    private static void form(
            @Nullable String fault, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.write(
                request,
                response,
                "register.title",
                PageWords.of(request)
                        .fill(FORM)
                        .replace("__ALERT__", HtmlPage.alert(fault))
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }

    private static void closed(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        HtmlPage.write(request, response, "register.closed", PageWords.of(request).fill(CLOSED));
    }
}
