package com.opscenter.security;

import com.opscenter.installation.Installation;
import com.opscenter.limits.Limits;
import com.opscenter.limits.SignInLimit;
import com.opscenter.problems.Problems;
import com.opscenter.provider.AccountsElsewhere;
import com.opscenter.provider.Issuer;
import com.opscenter.signin.ProviderIsThere;
import com.opscenter.signin.SameName;
import com.opscenter.signin.SameProvider;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.stereotype.Component;

/// What a browser passes before it is sent to the provider, and when it comes back.
@Component
class SignInDoors {

    private final Installation installation;
    private final Issuer issuer;
    private final Optional<AccountsElsewhere> outside;
    private final Limits limits;
    private final Problems problems;

    SignInDoors(
            Installation installation,
            Issuer issuer,
            Optional<AccountsElsewhere> outside,
            Limits limits,
            Problems problems) {
        this.installation = installation;
        this.issuer = issuer;
        this.outside = outside;
        this.limits = limits;
        this.problems = problems;
    }

    void guard(HttpSecurity http) {
        Class<OAuth2AuthorizationRequestRedirectFilter> way =
                OAuth2AuthorizationRequestRedirectFilter.class;
        http.addFilterBefore(new SameName(installation), way);
        http.addFilterBefore(new SignInLimit(limits, problems), way);
        http.addFilterBefore(new ProviderIsThere(outside), way);
        http.addFilterBefore(new SameProvider(issuer, outside, installation), way);
    }
}
