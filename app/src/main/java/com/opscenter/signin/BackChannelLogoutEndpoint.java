package com.opscenter.signin;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Needs;
import com.opscenter.limits.Limits;
import com.opscenter.provider.AccountsElsewhere;
import com.opscenter.provider.LogoutTokens;
import com.opscenter.provider.LogoutTokens.Logout;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Where an outside provider tells that a session of its ended, so that those opened by it end
/// here, too.
@RestController
class BackChannelLogoutEndpoint {

    private final Optional<AccountsElsewhere> provider;
    private final Optional<LogoutTokens> tokens;
    private final LogoutsElsewhere logouts;
    private final Limits limits;

    BackChannelLogoutEndpoint(
            Optional<AccountsElsewhere> provider,
            Optional<LogoutTokens> tokens,
            LogoutsElsewhere logouts,
            Limits limits) {
        this.provider = provider;
        this.tokens = tokens;
        this.logouts = logouts;
        this.limits = limits;
    }

    /// @param registration the kind of provider, `keycloak` or `oidc`; with another there is none
    @PostMapping(
            path = "/logout/connect/back-channel/{registration:[a-z]{1,32}}",
            consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    @Needs(Needs.PUBLIC)
    ResponseEntity<Void> end(
            @PathVariable String registration,
            @RequestParam(name = "logout_token", defaultValue = "") String token,
            HttpServletRequest request) {
        if (provider.filter(one -> one.kind().equals(registration)).isEmpty()) {
            throw new RefusedException(Refusal.notFound("provider " + registration));
        }
        if (!logouts.end(read(token, request))) {
            throw refused(request, "This logout token was used before");
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).build();
    }

    private Logout read(String token, HttpServletRequest request) {
        try {
            return tokens.orElseThrow().read(token);
        } catch (BadJwtException bad) {
            throw refused(request, "The logout token is damaged, expired or not for us");
        } catch (JwtException away) {
            throw new RefusedException(
                    new Refusal("upstream-unavailable", "The keys to check it by are not there"));
        }
    }

    private RefusedException refused(HttpServletRequest request, String sentence) {
        limits.failed(request.getRemoteAddr());
        return new RefusedException(new Refusal("malformed-request", sentence));
    }
}
