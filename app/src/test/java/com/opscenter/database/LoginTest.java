package com.opscenter.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginTest {

    @Test
    void an_address_with_credentials_becomes_a_jdbc_address_without() {
        Login login = Login.parse("postgresql://me:s%40crt+@db:5433/ops?sslmode=require", "", "");

        assertThat(login.url()).isEqualTo("jdbc:postgresql://db:5433/ops?sslmode=require");
        assertThat(login.user()).isEqualTo("me");
        assertThat(login.password()).isEqualTo("s@crt+");
        assertThat(login.toString()).doesNotContain("s@crt+");
    }

    @Test
    void a_jdbc_address_keeps_the_credentials_beside_it() {
        Login login = Login.parse("jdbc:postgresql://db/ops", "me", "secret");

        assertThat(login).isEqualTo(new Login("jdbc:postgresql://db/ops", "me", "secret"));
    }

    @Test
    void another_database_of_the_same_server_keeps_its_options() {
        Login login = Login.parse("postgresql://db/ops?sslmode=require", "me", "secret");

        assertThat(login.database()).isEqualTo("ops");
        assertThat(login.toDatabase("postgres").url())
                .isEqualTo("jdbc:postgresql://db/postgres?sslmode=require");
    }
}
