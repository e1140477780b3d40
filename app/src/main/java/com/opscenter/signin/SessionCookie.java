package com.opscenter.signin;

import com.opscenter.installation.Installation;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/// The cookie that carries the session. Over TLS and without a domain of its own it is bound to the
/// host by its name.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionCookie.Settings.class)
class SessionCookie {

    /// @param secure null: follows the public address
    /// @param domain null: this host alone
    @ConfigurationProperties("opscenter.session.cookie")
    record Settings(@Nullable Boolean secure, @Nullable String domain) {}

    @Bean
    CookieSerializer cookieSerializer(Settings settings, Installation installation) {
        boolean secure = settings.secure() == null ? installation.secure() : settings.secure();
        String domain = settings.domain();
        boolean bound = secure && (domain == null || domain.isBlank());
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(bound ? "__Host-ops_session" : "ops_session");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookiePath("/");
        if (domain != null && !domain.isBlank()) {
            cookie.setDomainName(domain);
        }
        return cookie;
    }
}
