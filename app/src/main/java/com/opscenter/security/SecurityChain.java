package com.opscenter.security;

import static org.springframework.security.config.Customizer.withDefaults;

import com.opscenter.installation.Installation;
import com.opscenter.limits.CallLimit;
import com.opscenter.limits.Limits;
import com.opscenter.problems.FilesTakeTurns;
import com.opscenter.problems.Problems;
import com.opscenter.provider.ProviderLine;
import com.opscenter.security.keys.KeyCheck;
import com.opscenter.security.keys.KeyFilter;
import com.opscenter.signin.NotSignedIn;
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
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The application's one chain: a browser session, a Bearer token or an API key, the same for every
/// endpoint but health. It tells who asks; whether they may is decided by [NeedsAreMet].
@Configuration(proxyBeanMethods = false)
class SecurityChain {

    /// Proves itself by what it says.
    private static final String BACK_CHANNEL = "/logout/connect/back-channel/**";

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
            SignInDoors doors,
            Identities identities,
            WhoMayComeIn people,
            SignedIn signedIn,
            KeyCheck keys,
            Limits limits,
            Problems problems)
            throws Exception {
        http.authorizeHttpRequests(SecurityChain::publicPaths);
        http.oauth2Login(login ->
                login.loginPage("/login")
                        .authorizationEndpoint(endpoint ->
                                endpoint.authorizationRequestResolver(
                                        new SignInRequests(registrations, installation)))
                        .tokenEndpoint(endpoint ->
                                endpoint.accessTokenResponseClient(ProviderLine.codes()))
                        .redirectionEndpoint(endpoint -> endpoint.baseUri("/auth/callback"))
                        .userInfoEndpoint(provider -> provider.oidcUserService(people))
                        .successHandler(signedIn)
                        .failureHandler(new NotSignedIn()));
        http.oauth2ResourceServer(server ->
                server.jwt(withDefaults())
                        .bearerTokenResolver(new HeaderDecides())
                        .authenticationEntryPoint(refusing)
                        .accessDeniedHandler(refusing)
                        .withObjectPostProcessor(refusingInOurWords()));
        http.csrf(csrf ->
                csrf.spa()
                        .csrfTokenRepository(new CsrfCookie(installation.secure()))
                        .ignoringRequestMatchers(HeaderDecides::isUsed)
                        .ignoringRequestMatchers(BACK_CHANNEL)
                        .ignoringRequestMatchers(SecurityChain::bringsNoCookie));
        http.exceptionHandling(exceptions ->
                exceptions.authenticationEntryPoint(refusing).accessDeniedHandler(refusing));
        http.requestCache(cache -> cache.disable());
        http.logout(logout -> logout.disable());
        doors.guard(http);
        http.addFilterBefore(new KeyFilter(keys, problems), BearerTokenAuthenticationFilter.class);
        http.addFilterBefore(new WhoAsks(identities, problems, limits), AuthorizationFilter.class);
        http.addFilterBefore(new CallLimit(limits, problems), AuthorizationFilter.class);
        http.addFilterAfter(new FilesTakeTurns(FILE_PATIENCE, problems), AuthorizationFilter.class);
        return http.build();
    }

    /// Whatever a token is refused for, also when the provider is away and nothing can be said of
    /// it.
    private ObjectPostProcessor<BearerTokenAuthenticationFilter> refusingInOurWords() {
        return new ObjectPostProcessor<>() {

            @Override
            public <O extends BearerTokenAuthenticationFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(refusing::commence);
                return filter;
            }
        };
    }

    private static void publicPaths(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry
                    requests) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll()
                .requestMatchers(
                        "/auth/**",
                        "/api/v1/auth/provider",
                        "/api/v1/ingest/**",
                        BACK_CHANNEL,
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
