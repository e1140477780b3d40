package com.opscenter.identity.command.enrollment;

import com.opscenter.vault.api.KeyedHash;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// What a node needs for people who come with a token.
@Configuration(proxyBeanMethods = false)
@Import({EnrollmentNode.class, ArrivingByToken.class, WhenSomebodyArrivedThenHouseThem.class})
class ArrivalNode {

    @Bean
    KeyedHash hash() {
        return (purpose, word) -> purpose + " " + word;
    }
}
