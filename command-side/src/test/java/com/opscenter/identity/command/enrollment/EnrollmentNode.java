package com.opscenter.identity.command.enrollment;

import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Role;
import com.opscenter.identity.api.Roles;
import com.opscenter.identity.api.SystemRole;
import com.opscenter.identity.command.PeopleShells;
import com.opscenter.identity.command.people.Provider;
import com.opscenter.organizations.api.Organizations;
import com.opscenter.testing.ReadableSeals;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/// What a node needs to create people; the provider and the vault are there when it is started
/// again.
@Configuration(proxyBeanMethods = false)
@Import({
    PeopleShells.class,
    Enrolling.class,
    Adopting.class,
    FirstSteps.class,
    Provider.class,
    WhenEnrollmentStalledThenFinish.class,
    WhenEnrollmentEndsThenDestroyKey.class
})
class EnrollmentNode {

    /// One of one's own.
    static final Role NIGHT_SHIFT =
            new Role(
                    "night-shift",
                    "Looks at night",
                    6,
                    false,
                    Set.of(Permission.of("power:read")),
                    false);

    static final FakeProvider PROVIDER = new FakeProvider();
    static final ReadableSeals SEALS = new ReadableSeals();

    @Bean
    FakeProvider provider() {
        return PROVIDER;
    }

    @Bean
    @Primary
    ReadableSeals readableSeals() {
        return SEALS;
    }

    @Bean
    Roles roles() {
        return new Roles() {
            @Override
            public Optional<Role> find(String name) {
                return all().stream().filter(role -> role.name().equals(name)).findFirst();
            }

            @Override
            public List<Role> all() {
                return Stream.concat(
                                Stream.of(NIGHT_SHIFT),
                                Arrays.stream(SystemRole.values()).map(SystemRole::role))
                        .toList();
            }
        };
    }

    @Bean
    Organizations organizations() {
        return _ -> Optional.empty();
    }
}
