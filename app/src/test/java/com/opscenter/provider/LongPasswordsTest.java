package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class LongPasswordsTest {

    private static final PasswordEncoder BCRYPT = new BCryptPasswordEncoder(4);

    private final PasswordEncoder passwords = new LongPasswords(BCRYPT);

    /// Two to the tenth rounds, whatever [QuickHashes] does where many people sign in.
    @Test
    void a_guess_costs_whoever_tries_it_a_thousand_rounds() {
        assertThat(EmbeddedProvider.passwordEncoder().encode("correct horse"))
                .startsWith("{bcrypt}$2a$10$");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789012345678901234567890123456789012345678901234567890123456789ab",
                "0123456789012345678901234567890123456789012345678901234567890123456789abc",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
                        + "0123456789012345678901234567890123456789012345678901234567",
                "пароль пароль пароль пароль пароль пароль пароль",
            })
    void every_letter_of_a_password_counts(String password) {
        String kept = passwords.encode(password);
        assertThat(passwords.matches(password, kept)).isTrue();
        assertThat(passwords.matches(password + "x", kept)).isFalse();
        String shorter = password.substring(0, password.length() - 1);
        assertThat(passwords.matches(shorter, kept)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator-1", "пароль оператора"})
    void what_was_kept_before_still_holds(String password) {
        assertThat(passwords.matches(password, BCRYPT.encode(password))).isTrue();
    }
}
