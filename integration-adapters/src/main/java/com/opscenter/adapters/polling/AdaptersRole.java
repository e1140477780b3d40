package com.opscenter.adapters.polling;

import com.opscenter.vocabulary.api.NodeRole;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;

/// Only where `opscenter.roles` contains `adapters`, or names no roles at all.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(AdaptersRole.Here.class)
public @interface AdaptersRole {

    final class Here implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata annotated) {
            return NodeRole.ADAPTERS.isIn(
                    context.getEnvironment().getProperty(NodeRole.PROPERTY, ""));
        }
    }
}
