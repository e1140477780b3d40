package com.opscenter.provider.factors;

import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.FactorRule;
import com.opscenter.identity.api.UserId;
import com.opscenter.provider.HowProven;
import com.opscenter.provider.NextProof;
import com.opscenter.provider.OnlyWhenEmbedded;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/// Whoever has a second factor proves it; whoever has none sets one up where a role of theirs, or
/// the client they come from, asks for it.
@Component
@OnlyWhenEmbedded
class AfterPassword implements NextProof {

    private final Factors factors;
    private final FactorRule rule;
    private final Directory directory;
    private final HalfWay halfWay;
    private final FactorResets resets;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    AfterPassword(
            Factors factors,
            FactorRule rule,
            Directory directory,
            HalfWay halfWay,
            FactorResets resets) {
        this.factors = factors;
        this.rule = rule;
        this.directory = directory;
        this.halfWay = halfWay;
        this.resets = resets;
    }

    @Override
    public Optional<String> after(
            UserId user, HttpServletRequest request, HttpServletResponse response) {
        if (resets.take(user)) {
            factors.reset(user);
        }
        boolean has = !factors.of(user).isEmpty();
        if (!has && !isRequired(user) && !isAsked(request, response)) {
            halfWay.forget(request);
            return Optional.empty();
        }
        halfWay.begin(user, request.getSession());
        return Optional.of(has ? SecondFactorPage.PATH : SetUpPage.PATH);
    }

    private boolean isRequired(UserId user) {
        return directory.member(user).filter(member -> rule.isNeeded(member.roles())).isPresent();
    }

    /// By the authorization request they come from, in its `acr_values`.
    private boolean isAsked(HttpServletRequest request, HttpServletResponse response) {
        SavedRequest saved = wanted.getRequest(request, response);
        String[] asked = saved == null ? null : saved.getParameterValues("acr_values");
        return asked != null && Arrays.stream(asked).anyMatch(HowProven::asksForTwo);
    }
}
