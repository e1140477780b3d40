package com.opscenter.identity.command;

import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;

/// The aggregates of people and organizations in a node of a test.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = {"com.opscenter.identity.command", "com.opscenter.organizations.command"},
        useDefaultFilters = false,
        includeFilters = @Filter(Aggregate.class))
public class PeopleShells {}
