package com.opscenter.provider;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/// Left out when people sign in at an outside provider (see [OnlyWhenOutside]).
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ConditionalOnProperty(
        prefix = "opscenter.identity",
        name = "provider",
        havingValue = "embedded",
        matchIfMissing = true)
public @interface OnlyWhenEmbedded {}
