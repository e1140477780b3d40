package com.opscenter.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.opscenter.installation.Installation;
import com.opscenter.limits.CallLimit;
import com.opscenter.limits.Limits;
import com.opscenter.limits.SignInLimit;
import com.opscenter.problems.FilesTakeTurns;
import com.opscenter.problems.Problems;
import com.opscenter.signin.NotSignedIn;
import com.opscenter.signin.SameName;
import com.opscenter.signin.SignInRequests;
import com.opscenter.signin.SignedIn;
import com.opscenter.signin.WhoMayComeIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The application's one chain: a browser session or a Bearer token, the same for every endpoint
/// but health. It tells who asks; whether they may is decided by [NeedsAreMet].
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /// How long a file waits until it is read.
    private static final Duration FILE_PATIENCE = Duration.ofSeconds(20);

    private final Refusing refusing;

    SecurityChain(Refusing refusing) {
        this.refusing = refusing;
    }

    /// Says how things are to whoever asks, also while nobody can be looked up.
    @Bean
    @Order(0)
    SecurityFilterChain health(HttpSecurity http) throws Exception {
        http.securityMatcher(
                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, "/api/v1/health"));
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.sessionManagement(
                sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        return http.build();
    }

    /// Measuring each filter of each request takes longer than most of them.
    @Bean
    SecurityObservationSettings unmeasuredFilters() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(3)
    SecurityFilterChain application(
            HttpSecurity http,
            ClientRegistrationRepository registrations,
            Installation installation,
            Identities identities,
            WhoMayComeIn people,
            SignedIn signedIn,
            Limits limits,
            Problems problems)
            throws Exception {
        http.authorizeHttpRequests(SecurityChain::publicPaths);
        http.oauth2Login(login ->
                login.loginPage("/login")
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(
                                        new SignInRequests(registrations, installation)))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri("/auth/callback"))
                        .userInfoEndpoint(provider -> provider.oidcUserService(people))
                        .successHandler(signedIn)
                        .failureHandler(new NotSignedIn()));
        http.oauth2ResourceServer(server ->
                server.jwt(withDefaults())
                        .bearerTokenResolver(new HeaderDecides())
                        .authenticationEntryPoint(refusing)
                        .accessDeniedHandler(refusing));
        http.csrf(csrf ->
                csrf.spa()
                        .csrfTokenRepository(new CsrfCookie(installation.secure()))
                        .ignoringRequestMatchers(HeaderDecides::isUsed)
                        .ignoringRequestMatchers(SecurityChain::bringsNoCookie));
        http.exceptionHandling(exceptions ->
                exceptions.authenticationEntryPoint(refusing).accessDeniedHandler(refusing));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        http.addFilterBefore(
                new SameName(installation), OAuth2AuthorizationRequestRedirectFilter.class);
        http.addFilterBefore(
                new SignInLimit(limits, problems), OAuth2AuthorizationRequestRedirectFilter.class);
        http.addFilterBefore(new WhoAsks(identities, problems, limits), AuthorizationFilter.class);
        http.addFilterBefore(new CallLimit(limits, problems), AuthorizationFilter.class);
        http.addFilterAfter(new FilesTakeTurns(FILE_PATIENCE, problems), AuthorizationFilter.class);
        return http.build();
    }

    private static void publicPaths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                        "/auth/**",
                        "/api/v1/ingest/**",
                        "/ws",
                        "/openapi.json",
                        "/docs/**",
                        "/assets/**",
                        "/actuator/**",
                        "/*.ico",
                        "/*.svg",
                        "/*.png",
                        "/*.webmanifest",
                        "/robots.txt")
                .permitAll()
                .anyRequest()
                .authenticated();
    }

    /// Nothing to forge: without any cookie nobody is signed in, and is told that first.
    private static boolean bringsNoCookie(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.COOKIE) == null;
    }
}
