package com.opscenter.adapters.switches;

import com.opscenter.adapters.support.NetworkGuard;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Both kinds, each with an adapter and a connector.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SwitchProperties.class)
class SwitchConfiguration {

    @Bean
    SwitchAdapter anySwitches(NetworkGuard guard, SwitchProperties properties, Clock clock) {
        return new SwitchAdapter(SwitchKind.ANY, guard, properties, clock);
    }

    @Bean
    SwitchAdapter zyxelSwitches(NetworkGuard guard, SwitchProperties properties, Clock clock) {
        return new SwitchAdapter(SwitchKind.ZYXEL, guard, properties, clock);
    }

    @Bean
    SwitchConnector anySwitchConnector(
            NetworkGuard guard, SwitchProperties properties, Clock clock) {
        return new SwitchConnector(SwitchKind.ANY, guard, properties, clock);
    }

    @Bean
    SwitchConnector zyxelConnector(NetworkGuard guard, SwitchProperties properties, Clock clock) {
        return new SwitchConnector(SwitchKind.ZYXEL, guard, properties, clock);
    }
}
