package com.opscenter.security;

import com.opscenter.problems.ThePastIsReadOnly;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Hangs the rules in front of every endpoint, in the order in which they refuse.
@Configuration(proxyBeanMethods = false)
class SecurityWeb implements WebMvcConfigurer {

    private final NeedsAreMet needs;

    SecurityWeb(NeedsAreMet needs) {
        this.needs = needs;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(needs).order(0);
        registry.addInterceptor(new ThePastIsReadOnly()).order(1);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
    }
}
