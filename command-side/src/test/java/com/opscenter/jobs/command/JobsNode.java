package com.opscenter.jobs.command;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
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
        return new Callers() {
            @Override
            public Optional<Caller> ofAuthorization(String header) {
                return Optional.empty();
            }

            @Override
            public Optional<Caller> actingFor(Caller caller, String orgId) {
                return Optional.empty();
            }

            @Override
            public Optional<Caller> refresh(Caller caller) {
                return Optional.empty();
            }

            @Override
            public Optional<Caller> ofActor(Actor actor, String orgId) {
                return Optional.ofNullable(PEOPLE.get(actor)).map(who -> who.actingFor(orgId));
            }
        };
    }
}
