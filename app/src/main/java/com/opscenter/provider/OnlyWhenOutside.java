package com.opscenter.provider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Only when people sign in at an outside provider (`opscenter.identity.provider` = `oidc`, or
/// `keycloak` where they are administered from here as well).
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Conditional(OnlyWhenOutside.Chosen.class)
@interface OnlyWhenOutside {

    final class Chosen implements Condition {

        private static final Set<String> OUTSIDE = Set.of("oidc", "keycloak");

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return OUTSIDE.contains(
                    context.getEnvironment()
                            .getProperty("opscenter.identity.provider", "embedded"));
        }
    }
}
