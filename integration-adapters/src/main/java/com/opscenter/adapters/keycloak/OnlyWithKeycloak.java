package com.opscenter.adapters.keycloak;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/// Left out unless accounts are in a realm of Keycloak.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ConditionalOnProperty(prefix = "opscenter.identity", name = "provider", havingValue = "keycloak")
@interface OnlyWithKeycloak {}
