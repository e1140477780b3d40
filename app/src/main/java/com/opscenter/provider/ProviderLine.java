package com.opscenter.provider;

import java.time.Duration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestOperations;
import org.springframework.web.client.RestTemplate;

/// How the provider is asked while a browser waits: not for long. A connection that it closed
/// meanwhile, as when it was started anew, is opened again by the JDK.
public final class ProviderLine {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration READ = Duration.ofSeconds(10);

    private ProviderLine() {}

    /// Exchanges codes.
    public static OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codes() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(
                RestClient.builder()
                        .requestFactory(requests())
                        .configureMessageConverters(converters ->
                                converters
                                        .disableDefaults()
                                        .addCustomConverter(new FormHttpMessageConverter())
                                        .addCustomConverter(
                                                new OAuth2AccessTokenResponseHttpMessageConverter()))
                        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                        .build());
        return client;
    }

    /// Asks about people.
    public static RestOperations people() {
        RestTemplate template = new RestTemplate(requests());
        template.setErrorHandler(new OAuth2ErrorResponseErrorHandler());
        return template;
    }

    private static ClientHttpRequestFactory requests() {
        SimpleClientHttpRequestFactory factory = new SimpleClientHttpRequestFactory();
        factory.setConnectTimeout(CONNECT);
        factory.setReadTimeout(READ);
        return factory;
    }
}
