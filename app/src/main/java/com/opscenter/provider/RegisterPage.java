package com.opscenter.provider;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.PasswordRule;
import com.opscenter.identity.api.Profile;
import com.opscenter.identity.api.SignUps;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.organizations.api.InvitationTicket;
import com.opscenter.provider.SignUpRule.Invited;
import com.opscenter.web.HtmlPage;
import com.opscenter.web.PageWords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody who was invited makes an account. The address is the one that was invited, and
/// proven by the link if it went there by letter; afterwards they sign in and accept.
@Hidden
@Controller
@Needs(Needs.PUBLIC)
@RequestMapping(RegisterPage.PATH)
@OnlyWhenEmbedded
class RegisterPage {

    static final String PATH = "/idp/register";

    private static final PasswordRule RULE = PasswordRule.EVERYBODY;
    private static final String FORM =
            """
            <h1>[[register.title]]</h1>
            __ALERT__
            <p>__EMAIL__</p>
            <form method="post" action="/idp/register">
              <label for="username">[[register.username]]</label>
              <input id="username" name="username" value="__USERNAME__" autocomplete="username"
                autocapitalize="none" spellcheck="false" maxlength="255" autofocus>
              <label for="firstName">[[name.first]]</label>
              <input id="firstName" name="firstName" value="__FIRST__" autocomplete="given-name"
                maxlength="255">
              <label for="lastName">[[name.last]]</label>
              <input id="lastName" name="lastName" value="__LAST__" autocomplete="family-name"
                maxlength="255">
              <label for="password">__LONG__</label>
              <input id="password" name="password" type="password" minlength="__SHORTEST__"
                maxlength="__LONGEST__"
                autocomplete="new-password" required>
              <input type="hidden" name="ticket" value="__TICKET__">
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">[[create]]</button>
            </form>
            """;
    private static final String KNOWN =
            """
            <h1>[[register.known]]</h1>
            <p>[[register.known.lead]]</p>
            <a class="button" href="__LINK__">[[sign-in]]</a>
            """;
    private static final String WORTHLESS =
            """
            <h1>[[register.closed]]</h1>
            <p>[[register.closed.invited]]</p>
            """;

    private final SignUpRule rule;
    private final SignUps signUps;
    private final Directory directory;

    RegisterPage(SignUpRule rule, SignUps signUps, Directory directory) {
        this.rule = rule;
        this.signUps = signUps;
        this.directory = directory;
    }

    /// What was typed before and is shown again.
    private record Typed(String username, String firstName, String lastName) {

        Profile profile(String email) {
            return new Profile(
                    username.isBlank() ? email : username.strip(),
                    email,
                    firstName.isBlank() ? null : firstName.strip(),
                    lastName.isBlank() ? null : lastName.strip());
        }
    }

    @GetMapping
    void page(
            @RequestParam(defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<String> email = rule.invited(ticket).map(Invited::email);
        if (email.isEmpty() && ticket.isEmpty() && rule.isOpen()) {
            response.sendRedirect(OpenSignUpPage.PATH);
        } else if (email.isEmpty()) {
            worthless(request, response);
        } else if (directory.writtenAt(email.get()).isPresent()) {
            known(ticket, request, response);
        } else {
            form(ticket, email.get(), new Typed("", "", ""), null, request, response);
        }
    }

    @PostMapping
    void register(
            @RequestParam String ticket,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String firstName,
            @RequestParam(defaultValue = "") String lastName,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Invited> invited = rule.invited(ticket);
        if (invited.isEmpty()) {
            worthless(request, response);
            return;
        }
        Typed typed = new Typed(username, firstName, lastName);
        String email = invited.get().email();
        PageWords words = PageWords.of(request);
        String fault = fault(typed.profile(email), password, invited.get().proven(), words);
        if (fault == null) {
            response.sendRedirect(signIn(ticket));
        } else {
            form(ticket, email, typed, fault, request, response);
        }
    }

    /// Null once the account is made.
    private @Nullable String fault(Profile profile, String typed, boolean proven, PageWords words) {
        if (!RULE.accepts(typed.length())) {
            return words.say("password.size", RULE.shortest(), RULE.longest());
        }
        try (Password password = new Password(typed.toCharArray(), false)) {
            signUps.signUp(profile, password, proven);
            return null;
        } catch (RefusedException refused) {
            return sentence(refused.refusal(), words);
        }
    }

    private static String sentence(Refusal refusal, PageWords words) {
        String field = refusal.errors().isEmpty() ? "" : refusal.errors().getFirst().field();
        return switch (refusal.code() + " " + field) {
            case "validation-failed username" -> words.say("register.username.wrong");
            case "validation-failed firstName", "validation-failed lastName" ->
                    words.say("name.wrong");
            case "user-exists " -> words.say("register.taken");
            default -> refusal.detail();
        };
    }

    private static String signIn(String ticket) {
        String page = InvitationTicket.PAGE + "?token=" + ticket;
        return "/auth/login?return_url=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    private static void form(
            String ticket,
            String email,
            Typed typed,
            @Nullable String fault,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        PageWords words = PageWords.of(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.write(
                request,
                response,
                "register.title",
                words.fill(FORM)
                        .replace("__ALERT__", HtmlPage.alert(fault))
                        .replace("__LONG__", words.say("password.long", RULE.shortest()))
                        .replace("__SHORTEST__", Integer.toString(RULE.shortest()))
                        .replace("__LONGEST__", Integer.toString(RULE.longest()))
                        .replace("__TICKET__", HtmlPage.escape(ticket))
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken()))
                        .replace("__USERNAME__", HtmlPage.escape(typed.username()))
                        .replace("__FIRST__", HtmlPage.escape(typed.firstName()))
                        .replace("__LAST__", HtmlPage.escape(typed.lastName()))
                        .replace("__EMAIL__", HtmlPage.escape(email)));
    }

    private static void known(
            String ticket, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        HtmlPage.write(
                request,
                response,
                "register.known",
                PageWords.of(request)
                        .fill(KNOWN)
                        .replace("__LINK__", HtmlPage.escape(signIn(ticket))));
    }

    private static void worthless(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(HttpServletResponse.SC_GONE);
        HtmlPage.write(request, response, "register.closed", PageWords.of(request).fill(WORTHLESS));
    }
}
