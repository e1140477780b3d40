package com.opscenter.flow;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Keeps an answer back on demand, when everything is committed and nobody has seen it, nor has it
/// been kept for a repetition, so that the process can be killed right there.
@Component
class HoldsTheAnswer implements WebMvcConfigurer, HandlerInterceptor {

    static final String HEADER = "Test-Hold-Answer";
    static final String HELD = "held ";

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure)
            throws InterruptedException {
        if (request.getHeader(HEADER) != null) {
            System.out.println(HELD + response.getHeader("Location"));
            new CountDownLatch(1).await();
        }
    }
}
