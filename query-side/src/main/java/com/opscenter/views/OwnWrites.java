package com.opscenter.views;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/// Remembers where each actor's last write on this node ended, so that the next read shows it
/// without being asked to.
@ControllerAdvice
public class OwnWrites implements ResponseBodyAdvice<Object> {

    private static final String CALLER = Caller.class.getName();

    private final Cache<Actor, Long> last =
            Caffeine.newBuilder()
                    .maximumSize(10_000)
                    .expireAfterWrite(Duration.ofMinutes(1))
                    .build();

    /// 0 when the actor wrote nothing lately.
    long lastOf(Actor actor) {
        Long position = last.getIfPresent(actor);
        return position == null ? 0 : position;
    }

    @Override
    public boolean supports(
            MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        String position = response.getHeaders().getFirst("Event-Position");
        if (!request.getMethod().equals(HttpMethod.GET)
                && position != null
                && request.getAttributes().get(CALLER) instanceof Caller caller) {
            last.asMap().merge(caller.actor(), Long.valueOf(position), Math::max);
        }
        return body;
    }
}
