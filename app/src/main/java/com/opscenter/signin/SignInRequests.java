package com.opscenter.signin;

import com.opscenter.installation.Installation;
import com.opscenter.provider.ProviderSession;
import com.opscenter.provider.SignUpTicket;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// `/auth/login` begins a sign-in: code flow with PKCE, state and nonce. `/auth/login/{idp}` is the
/// same with a hint for the provider; with `max_age=0` the provider asks anew, whomever it knows.
public final class SignInRequests implements OAuth2AuthorizationRequestResolver {

    private static final String PATH = "/auth/login";
    private static final String REGISTRATION = "ops";
    private static final Pattern ACR_VALUES = Pattern.compile("[A-Za-z0-9:/._ -]{1,200}");

    private final DefaultOAuth2AuthorizationRequestResolver requests;
    private final Installation installation;

    public SignInRequests(ClientRegistrationRepository registrations, Installation installation) {
        this.installation = installation;
        this.requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, PATH);
        requests.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!path.equals(PATH) && !path.startsWith(PATH + "/")) {
            return null;
        }
        return resolve(request, REGISTRATION);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registration) {
        OAuth2AuthorizationRequest begun = requests.resolve(request, registration);
        if (begun == null) {
            return null;
        }
        ReturnUrl.remember(request);
        if (asksAnew(request)) {
            ProviderSession.forget(request.getSession());
        }
        if (signsUp(request)) {
            SignUpTicket.remember(request.getSession(), ReturnUrl.remembered(request.getSession()));
        }
        return OAuth2AuthorizationRequest.from(begun)
                .authorizationUri(underTheSameName(begun.getAuthorizationUri(), request))
                .additionalParameters(parameters -> parameters.putAll(hints(request)))
                .build();
    }

    /// The embedded provider answers under each of our names; the session is bound to one of them.
    private String underTheSameName(String provider, HttpServletRequest request) {
        String own = installation.origin();
        String asked = SameName.originOf(request);
        return provider.startsWith(own + "/") && installation.signInOrigins().contains(asked)
                ? asked + provider.substring(own.length())
                : provider;
    }

    private static Map<String, Object> hints(HttpServletRequest request) {
        Map<String, Object> hints = new HashMap<>();
        String path = request.getRequestURI();
        String idp =
                path.startsWith(PATH + "/")
                        ? path.substring(PATH.length() + 1)
                        : request.getParameter("idp");
        if (idp != null && idp.matches("[a-z0-9-]{1,32}")) {
            hints.put("kc_idp_hint", idp);
        } else if (signsUp(request)) {
            hints.put("prompt", "create");
        }
        if (asksAnew(request)) {
            hints.put("prompt", "login");
            hints.put("max_age", "0");
        }
        String acr = request.getParameter("acr_values");
        if (acr != null && ACR_VALUES.matcher(acr).matches()) {
            hints.put("acr_values", acr);
        }
        return hints;
    }

    private static boolean asksAnew(HttpServletRequest request) {
        return "0".equals(request.getParameter("max_age"));
    }

    private static boolean signsUp(HttpServletRequest request) {
        return "1".equals(request.getParameter("signup"));
    }
}
