package com.opscenter.commands.command;

import com.opscenter.identity.api.provisioning.ProvisioningDoor;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the replay of answers behind the application's check of the caller's rights.
@Configuration(proxyBeanMethods = false)
class IdempotencyWeb implements WebMvcConfigurer {

    private static final int AFTER_AUTHORIZATION = 1_000;

    private final IdempotencyInterceptor interceptor;

    IdempotencyWeb(IdempotencyInterceptor interceptor) {
        this.interceptor = interceptor;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(interceptor)
                .addPathPatterns("/api/v1/**", ProvisioningDoor.ROOT + "/**")
                .order(AFTER_AUTHORIZATION);
    }
}
