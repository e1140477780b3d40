package com.opscenter.provider;

import static org.springframework.security.config.Customizer.withDefaults;

import com.opscenter.limits.Limits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// The provider's own pages and endpoints. Its sign-in lives under another key of the session than
/// the application's: being known to the provider is not yet being signed in.
@OnlyWhenEmbedded
@Configuration(proxyBeanMethods = false)
class ProviderChains {

    private static final String SIGN_IN = "/idp/login";

    @Bean
    @Order(1)
    SecurityFilterChain providerEndpoints(HttpSecurity http) throws Exception {
        http.oauth2AuthorizationServer(server -> {
            http.securityMatcher(server.getEndpointsMatcher());
            server.oidc(withDefaults());
        });
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        http.securityContext(
                context -> context.securityContextRepository(ProviderSession.contexts()));
        http.addFilterBefore(new TwoWhenAsked(), AbstractPreAuthenticatedProcessingFilter.class);
        http.exceptionHandling(exceptions ->
                exceptions.defaultAuthenticationEntryPointFor(
                        new SignInOrSignUp(SIGN_IN),
                        PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorize")));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain providerPages(
            HttpSecurity http, Limits limits, LoginPage page, PasswordProven proven)
            throws Exception {
        http.securityMatcher("/idp/**");
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        http.securityContext(
                context -> context.securityContextRepository(ProviderSession.contexts()));
        http.addFilterBefore(
                new SignInGuard(limits, page), UsernamePasswordAuthenticationFilter.class);
        http.formLogin(form ->
                form.loginPage(SIGN_IN)
                        .successHandler(proven)
                        .failureHandler(new WrongPassword(limits))
                        .securityContextRepository(ProviderSession.contexts()));
        http.logout(logout -> logout.disable());
        http.httpBasic(basic -> basic.disable());
        return http.build();
    }
}
