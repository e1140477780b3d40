package com.opscenter.provider.factors;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.FactorKind;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.installation.Installation;
import com.opscenter.limits.Limits;
import com.opscenter.provider.HowProven;
import com.opscenter.provider.OnlyWhenEmbedded;
import com.opscenter.provider.Visitors;
import com.opscenter.provider.factors.HalfWay.Waiting;
import com.opscenter.web.HtmlPage;
import com.opscenter.web.PageWords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where somebody whose role needs a second factor, and who has none, sets up an app right after
/// the password. They are let in by its first right code.
@Hidden
@Controller
@Needs(Needs.PUBLIC)
@RequestMapping(SetUpPage.PATH)
@OnlyWhenEmbedded
class SetUpPage {

    static final String PATH = "/idp/second-factor/set-up";

    private static final String FORM =
            """
            <h1>[[set-up.title]]</h1>
            __ALERT__
            <p>[[set-up.lead]]</p>
            __QR__
            <p><code>__SECRET__</code></p>
            <form method="post" action="/idp/second-factor/set-up">
              <label for="code">[[set-up.code]]</label>
              <input id="code" name="code" autocomplete="one-time-code" inputmode="numeric"
                maxlength="8" required autofocus>
              <input type="hidden" name="__CSRF_NAME__" value="__CSRF_TOKEN__">
              <button type="submit">[[go-on]]</button>
            </form>
            """;
    private static final String CODES =
            """
            <h1>[[keep.title]]</h1>
            <p>[[keep.lead]]</p>
            <ul class="codes">__CODES__</ul>
            <a class="button" href="__TARGET__">[[keep.done]]</a>
            """;

    private final HalfWay halfWay;
    private final Factors factors;
    private final Apps apps;
    private final Directory directory;
    private final Installation installation;
    private final Visitors visitors;
    private final Limits limits;
    private final Onward onward;
    private final Clock clock;

    SetUpPage(
            HalfWay halfWay,
            Factors factors,
            Apps apps,
            Directory directory,
            Installation installation,
            Visitors visitors,
            Limits limits,
            Onward onward,
            Clock clock) {
        this.halfWay = halfWay;
        this.factors = factors;
        this.apps = apps;
        this.directory = directory;
        this.installation = installation;
        this.visitors = visitors;
        this.limits = limits;
        this.onward = onward;
        this.clock = clock;
    }

    @GetMapping
    void page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Waiting> waiting = waiting(request);
        if (waiting.isEmpty()) {
            response.sendRedirect(SecondFactorPage.PATH);
        } else {
            form(waiting.get().user(), null, request, response);
        }
    }

    @PostMapping
    void confirm(
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Optional<Waiting> waiting = waiting(request);
        if (waiting.isEmpty() || !halfWay.take(waiting.get())) {
            response.sendRedirect(SecondFactorPage.PATH);
            return;
        }
        UserId user = waiting.get().user();
        Optional<String> factor = apps.confirm(user, code, request.getSession());
        if (factor.isPresent()) {
            halfWay.end(waiting.get());
            goOn(waiting.get(), factor.get(), request, response);
        } else {
            limits.failed(request.getRemoteAddr());
            form(user, PageWords.of(request).say("set-up.wrong"), request, response);
        }
    }

    /// Nobody sets up a first factor who has one: that would be a way around it.
    private Optional<Waiting> waiting(HttpServletRequest request) {
        return halfWay.of(request).filter(one -> factors.of(one.user()).isEmpty());
    }

    private void goOn(
            Waiting waiting,
            String factor,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        UserId user = waiting.user();
        List<String> codes =
                factors.added(user, factor, FactorKind.TOTP, visitors.context(user, null, request));
        Optional<String> target =
                onward.signIn(
                        user,
                        List.of(
                                HowProven.of(HowProven.PASSWORD, waiting.provenAt()),
                                HowProven.of(HowProven.CODE, clock.instant())),
                        request,
                        response);
        HtmlPage.write(
                request,
                response,
                "keep.title",
                PageWords.of(request)
                        .fill(CODES)
                        .replace("__CODES__", items(codes))
                        .replace(
                                "__TARGET__",
                                HtmlPage.escape(target.orElse("/login?error=account_suspended"))));
    }

    private static String items(List<String> codes) {
        return codes.stream()
                .map(code -> "<li><code>" + HtmlPage.escape(code) + "</code></li>")
                .collect(Collectors.joining());
    }

    /// A page that is loaded again by the same browser shows the same key.
    private void form(
            UserId user,
            @Nullable String fault,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        HttpSession session = request.getSession();
        String key = apps.begun(user, session).or(() -> apps.begin(user, session)).orElseThrow();
        String name = directory.member(user).map(Directory.Member::username).orElse(user.value());
        AppSecret secret = AppSecret.of(key, installation.publicUrl().getHost(), name);
        CsrfToken csrf = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        HtmlPage.write(
                request,
                response,
                "set-up.title",
                PageWords.of(request)
                        .fill(FORM)
                        .replace("__ALERT__", HtmlPage.alert(fault))
                        .replace("__QR__", QrCode.of(secret.uri()).svg())
                        .replace("__SECRET__", HtmlPage.escape(secret.grouped()))
                        .replace("__CSRF_NAME__", csrf.getParameterName())
                        .replace("__CSRF_TOKEN__", HtmlPage.escape(csrf.getToken())));
    }
}
