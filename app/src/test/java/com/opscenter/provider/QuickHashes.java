package com.opscenter.provider;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/// Hashes passwords as the product does, but with the least work: nobody attacks those of tests, in
/// which hundreds of people sign in. How much work it is otherwise is for [LongPasswordsTest].
@Component
public final class QuickHashes implements BeanPostProcessor {

    private static final int LEAST = 4;

    private static final PasswordEncoder QUICK =
            new LongPasswords(
                    new DelegatingPasswordEncoder(
                            "bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(LEAST))));

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder real ? new Quick(real) : bean;
    }

    /// @param real compares, whatever work went into a hash
    private record Quick(PasswordEncoder real) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return QUICK.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
            return real.matches(password, encoded);
        }

        /// Those that are quick stay quick.
        @Override
        public boolean upgradeEncoding(@Nullable String encoded) {
            return false;
        }
    }
}
