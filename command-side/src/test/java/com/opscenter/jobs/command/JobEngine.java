package com.opscenter.jobs.command;

import com.opscenter.reactions.Lanes;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What works on jobs in a node of a test, which adds the kinds and who people are.
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        basePackages = "com.opscenter.jobs.command",
        useDefaultFilters = false,
        includeFilters = @Filter(Aggregate.class))
@Import({
    JobItems.class,
    JobKinds.class,
    JobClerk.class,
    JobWorker.class,
    JobDesk.class,
    JobRest.class,
    JobRetention.class,
    Lanes.class,
    RowExpiry.class,
    WhenJobIsDueThenWork.class,
    WhenJobIsOverThenDestroyKey.class
})
public class JobEngine {}
