package com.opscenter.identity.command.enrollment;

import com.opscenter.catalog.api.SeedTiers;
import com.opscenter.catalog.api.Tier;
import com.opscenter.catalog.api.Tiers;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Callers;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.command.people.Correcting;
import com.opscenter.jobs.command.JobEngine;
import com.opscenter.organizations.api.Teams;
import com.opscenter.testing.KnownCallers;
import com.opscenter.vault.api.KeyedHash;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What a node needs to create people by jobs of an administrator.
@Configuration(proxyBeanMethods = false)
@Import({EnrollmentNode.class, JobEngine.class, Wishes.class, ImportPeople.class, Correcting.class})
class ImportNode {

    static final Caller ADMIN = com.opscenter.testing.Callers.caller("admin", SystemRole.ADMIN);

    @Bean
    KeyedHash hash() {
        return (purpose, word) -> purpose + " " + word;
    }

    @Bean
    Teams teams() {
        return _ -> Optional.empty();
    }

    @Bean
    Tiers tiers() {
        return new Tiers() {
            @Override
            public Optional<Tier> find(String word) {
                return all().stream().filter(tier -> tier.word().equals(word)).findFirst();
            }

            @Override
            public List<Tier> all() {
                return SeedTiers.ALL;
            }

            @Override
            public Tier standard() {
                return SeedTiers.TRIAL;
            }
        };
    }

    @Bean
    Callers callers() {
        return new KnownCallers(_ -> Optional.of(ADMIN));
    }
}
