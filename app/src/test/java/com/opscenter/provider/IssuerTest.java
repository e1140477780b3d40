package com.opscenter.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One subject of one issuer is one person.
class IssuerTest {

    private static final Issuer HERE = new Issuer("https://id.example.com");

    @Test
    void a_random_uuid_is_the_person() {
        String random = "9b2f1c30-1f2e-4d3c-8b4a-0123456789ab";
        assertThat(HERE.person(random).value()).isEqualTo(random);
    }

    @Test
    void whoever_calls_themselves_like_the_person_made_of_another_subject_is_somebody_else() {
        String victim = HERE.person("ada").value();
        assertThat(HERE.person(victim).value()).isNotEqualTo(victim);
        assertThat(HERE.person(victim)).isEqualTo(HERE.person(victim));
    }

    @Test
    void the_same_subject_of_another_issuer_is_somebody_else() {
        assertThat(new Issuer("https://other.example.com").person("ada"))
                .isNotEqualTo(HERE.person("ada"));
    }
}
