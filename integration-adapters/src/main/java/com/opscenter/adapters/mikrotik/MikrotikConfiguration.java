package com.opscenter.adapters.mikrotik;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MikrotikProperties.class)
class MikrotikConfiguration {}
