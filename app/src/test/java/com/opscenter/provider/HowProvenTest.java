package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

class HowProvenTest {

    private static final Instant EARLY = Instant.parse("2026-11-30T10:00:00Z");
    private static final Instant LATE = EARLY.plusSeconds(40);
    private static final GrantedAuthority PASSWORD = HowProven.of(HowProven.PASSWORD, EARLY);

    @Test
    void a_password_is_one_factor() {
        var proofs = List.of(PASSWORD, new SimpleGrantedAuthority("ROLE_USER"));
        assertThat(HowProven.acr(proofs)).isEqualTo(HowProven.ONE);
        assertThat(HowProven.amr(proofs)).containsExactly("pwd");
        assertThat(HowProven.at(proofs)).hasValue(EARLY);
    }

    @Test
    void a_code_beside_it_makes_two_proven_when_the_code_was() {
        var proofs = List.of(PASSWORD, HowProven.of(HowProven.CODE, LATE));
        assertThat(HowProven.acr(proofs)).isEqualTo(HowProven.TWO);
        assertThat(HowProven.amr(proofs)).containsExactly("pwd", "otp", "mfa");
        assertThat(HowProven.at(proofs)).hasValue(LATE);
    }

    @Test
    void a_passkey_alone_is_two() {
        var kept = List.of(HowProven.of(HowProven.PASSKEY, LATE));
        assertThat(HowProven.acr(kept)).isEqualTo(HowProven.TWO);
        assertThat(HowProven.amr(kept)).containsExactly("hwk", "user", "mfa");
        var shared = List.of(HowProven.of(HowProven.SYNCED_PASSKEY, LATE));
        assertThat(HowProven.amr(shared)).containsExactly("swk", "user", "mfa");
    }

    @Test
    void a_code_alone_is_one() {
        assertThat(HowProven.acr(List.of(HowProven.of(HowProven.CODE, LATE))))
                .isEqualTo(HowProven.ONE);
    }

    @Test
    void two_are_asked_for_by_who_takes_nothing_less() {
        assertThat(HowProven.asksForTwo(HowProven.TWO)).isTrue();
        assertThat(HowProven.asksForTwo("phr " + HowProven.TWO)).isTrue();
        assertThat(HowProven.asksForTwo(HowProven.TWO + " " + HowProven.ONE)).isFalse();
        assertThat(HowProven.asksForTwo("phr")).isFalse();
        assertThat(HowProven.asksForTwo("")).isFalse();
    }
}
