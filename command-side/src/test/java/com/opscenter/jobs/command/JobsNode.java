package com.opscenter.jobs.command;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.testing.KnownCallers;
import com.opscenter.testing.ReadableSeals;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// What a node needs to work on jobs; people, lamps and the vault are there when it is started
/// again.
@Configuration(proxyBeanMethods = false)
@Import(JobEngine.class)
class JobsNode {

    static final TurnLamps LAMPS = new TurnLamps();
    static final ReadableSeals SEALS = new ReadableSeals();
    static final Map<Actor, Caller> PEOPLE = new ConcurrentHashMap<>();

    @Bean
    TurnLamps lamps() {
        return LAMPS;
    }

    @Bean
    @Primary
    ReadableSeals readableSeals() {
        return SEALS;
    }

    @Bean
    Callers callers() {
        return new KnownCallers(actor -> Optional.ofNullable(PEOPLE.get(actor)));
    }
}
