package com.opscenter.adapters.switches;

import com.opscenter.adapters.support.NetworkGuard;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Both kinds, each with an adapter and a connector.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SwitchProperties.class)
class SwitchConfiguration {

    @Bean
    SwitchAdapter anySwitches(SnmpSwitches switches, NetworkGuard guard) {
        return new SwitchAdapter(SwitchKind.ANY, switches, guard);
    }

    @Bean
    SwitchAdapter zyxelSwitches(SnmpSwitches switches, NetworkGuard guard) {
        return new SwitchAdapter(SwitchKind.ZYXEL, switches, guard);
    }

    @Bean
    SwitchConnector anySwitchConnector(SnmpSwitches switches) {
        return new SwitchConnector(SwitchKind.ANY, switches);
    }

    @Bean
    SwitchConnector zyxelConnector(SnmpSwitches switches) {
        return new SwitchConnector(SwitchKind.ZYXEL, switches);
    }
}
