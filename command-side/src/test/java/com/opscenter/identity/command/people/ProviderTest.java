package com.opscenter.identity.command.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.identity.api.provider.IdentityAdmin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;

class ProviderTest {

    @Test
    void one_that_is_administered_from_here_is_not_ours_for_that() {
        assertThat(provider(new ToldProvider()).isThere()).isTrue();
        assertThat(provider(new ToldProvider()).isOurs()).isFalse();
    }

    @Test
    void one_that_is_not_administered_is_not_ours() {
        assertThat(provider(null).isOurs()).isFalse();
    }

    private static Provider provider(@Nullable IdentityAdmin known) {
        return new Provider(
                new ObjectProvider<>() {
                    @Override
                    public IdentityAdmin getObject() {
                        if (known == null) {
                            throw new NoSuchBeanDefinitionException(IdentityAdmin.class);
                        }
                        return known;
                    }
                });
    }
}
