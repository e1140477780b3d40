package com.opscenter.push.query;

import com.opscenter.identity.api.Caller;
import com.opscenter.push.query.Admission.Handshake;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.HandshakeInterceptor;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/// Opens `/ws`. The handshake itself is open to everyone; who may listen is decided at CONNECT.
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class PushConfiguration implements WebSocketConfigurer {

    private final LiveSocket socket;

    PushConfiguration(LiveSocket socket) {
        this.socket = socket;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        registry.addHandler(socket, "/ws")
                .setAllowedOriginPatterns("*")
                .setHandshakeHandler(new Uncompressed())
                .addInterceptors(new Remember());
    }

    /// Comes last, after Spring Boot has chosen the executor.
    @Bean
    static WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tellOnTheSpot() {
        return factory ->
                factory.addProtocolHandlerCustomizers(
                        handler -> handler.setExecutor(new OnTheSpot(handler.getExecutor())));
    }

    /// A compressing connection has a dictionary of its own: each would compress for itself what
    /// all of them share, and hold a third of a megabyte for it.
    private static final class Uncompressed extends DefaultHandshakeHandler {

        @Override
        protected List<WebSocketExtension> filterRequestedExtensions(
                ServerHttpRequest request,
                List<WebSocketExtension> requested,
                List<WebSocketExtension> supported) {
            return List.of();
        }
    }

    /// Keeps what CONNECT will need: the handshake request is gone by then.
    private static final class Remember implements HandshakeInterceptor {

        @Override
        public boolean beforeHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                Map<String, Object> attributes) {
            if (request instanceof ServletServerHttpRequest servlet) {
                HttpServletRequest http = servlet.getServletRequest();
                Object caller = http.getAttribute(Caller.class.getName());
                attributes.put(
                        Handshake.ATTRIBUTE,
                        new Handshake(
                                caller instanceof Caller known ? known : null,
                                http.getHeader("Origin"),
                                http.getScheme() + "://" + http.getHeader("Host"),
                                csrfToken(http),
                                http.getRemoteAddr()));
            }
            return true;
        }

        @Override
        public void afterHandshake(
                ServerHttpRequest request,
                ServerHttpResponse response,
                WebSocketHandler handler,
                @Nullable Exception exception) {}

        private static @Nullable String csrfToken(HttpServletRequest request) {
            Cookie[] cookies = request.getCookies();
            return cookies == null
                    ? null
                    : Arrays.stream(cookies)
                            .filter(cookie -> cookie.getName().equals("csrf_token"))
                            .map(Cookie::getValue)
                            .findFirst()
                            .orElse(null);
        }
    }
}
