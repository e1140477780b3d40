package com.opscenter.provider.factors;

import com.opscenter.identity.api.FactorCommand.RecordRecoveryCodeUsed;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.limits.Limits;
import com.opscenter.limits.Limits.Group;
import com.opscenter.limits.Limits.Share;
import com.opscenter.provider.HowProven;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.PasskeyButton;
import com.opscenter.provider.factors.HalfWay.Waiting;
import com.opscenter.web.HtmlPage;
import com.opscenter.web.PageWords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody who gave the right password proves that they have something, too: by a code of
/// their app, a recovery code or, where scripts run, a passkey.
@Hidden
@Controller
@Needs(Needs.PUBLIC)
@RequestMapping(SecondFactorPage.PATH)
@OnlyWhenEmbedded
class SecondFactorPage {

    static final String PATH = "/idp/second-factor";

    private static final String FORM =
            """
            <h1>[[step.title]]</h1>
            __ALERT__
            <form method="post" action="/idp/second-factor">
              <label for="code">__ASK__</label>
              <input id="code" name="code" autocomplete="one-time-code" autocapitalize="none"
                spellcheck="false" maxlength="20" required autofocus>
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">[[go-on]]</button>
            </form>
            __PASSKEY__
            <p class="or"><a href="/idp/login">[[again]]</a></p>
            """;

    private final HalfWay halfWay;
    private final Factors factors;
    private final Apps apps;
    private final RecoveryCodes recovery;
    private final WrongCodes wrongCodes;
    private final FactorHistory history;
    private final Limits limits;
    private final Onward onward;
    private final PasskeyButton passkey;
    private final Clock clock;

    SecondFactorPage(
            HalfWay halfWay,
            Factors factors,
            Apps apps,
            RecoveryCodes recovery,
            WrongCodes wrongCodes,
            FactorHistory history,
            Limits limits,
            Onward onward,
            PasskeyButton passkey,
            Clock clock) {
        this.halfWay = halfWay;
        this.factors = factors;
        this.apps = apps;
        this.recovery = recovery;
        this.wrongCodes = wrongCodes;
        this.history = history;
        this.limits = limits;
        this.onward = onward;
        this.passkey = passkey;
        this.clock = clock;
    }

    @GetMapping
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Waiting> waiting = halfWay.of(request);
        if (waiting.isEmpty()) {
            response.sendRedirect("/idp/login");
        } else {
            form(waiting.get(), null, request, response);
        }
    }

    @PostMapping
    void prove(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Waiting> waiting = halfWay.of(request);
        if (waiting.isEmpty()) {
            response.sendRedirect("/idp/login?error=again");
            return;
        }
        PageWords words = PageWords.of(request);
        UserId user = waiting.get().user();
        Share share = limits.look(Group.FAILURE, account(user));
        if (!share.granted()) {
            share.write(response);
            response.setStatus(429);
            String wait = words.say("step.wait", share.resetSeconds());
            form(waiting.get(), wait, request, response);
        } else if (!wrongCodes.take(user)) {
            response.setStatus(429);
            form(waiting.get(), words.say("code.too-many"), request, response);
        } else if (halfWay.take(waiting.get()) && isRight(user, code, request)) {
            wrongCodes.giveBack(user);
            halfWay.end(waiting.get());
            goOn(waiting.get(), request, response);
        } else {
            wrong(waiting.get(), request, response);
        }
    }

    /// The bucket of wrong answers about somebody who is known by their password. Nobody takes from
    /// it who does not know that.
    private static String account(UserId user) {
        return "second step " + user.value();
    }

    private boolean isRight(UserId user, String code, HttpServletRequest request) {
        if (apps.accepts(user, code)) {
            return true;
        }
        OptionalInt left = recovery.use(user, code);
        if (left.isPresent()) {
            history.tell(new RecordRecoveryCodeUsed(user, left.getAsInt()), request);
        }
        return left.isPresent();
    }

    private void goOn(Waiting waiting, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Optional<String> target =
                onward.signIn(
                        waiting.user(),
                        List.of(
                                HowProven.of(HowProven.PASSWORD, waiting.provenAt()),
                                HowProven.of(HowProven.CODE, clock.instant())),
                        request,
                        response);
        response.sendRedirect(target.orElse("/login?error=account_suspended"));
    }

    private void wrong(Waiting waiting, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        limits.take(Group.FAILURE, account(waiting.user()));
        limits.failed(request.getRemoteAddr());
        factors.wrongCode(waiting.user(), request);
        if (halfWay.of(request).isPresent()) {
            form(waiting, PageWords.of(request).say("code.wrong"), request, response);
        } else {
            halfWay.end(waiting);
            response.sendRedirect("/idp/login?error=again");
        }
    }

    private void form(
            Waiting waiting,
            @Nullable String fault,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        List<Factor> all = factors.of(waiting.user());
        boolean app = all.stream().anyMatch(one -> one.kind() == FactorKind.TOTP);
        boolean key = all.stream().anyMatch(one -> one.kind() == FactorKind.PASSKEY);
        PageWords words = PageWords.of(request);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.writeWithScript(
                request,
                response,
                "step.title",
                words.fill(FORM)
                        .replace("__ALERT__", HtmlPage.alert(fault))
                        .replace(
                                "__ASK__",
                                HtmlPage.escape(words.say(app ? "code.either" : "code.few")))
                        .replace("__PASSKEY__", key ? passkey.html(request) : "")
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }
}
