package com.opscenter.adapters.firewalla;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirewallaProperties.class)
class FirewallaConfiguration {}
