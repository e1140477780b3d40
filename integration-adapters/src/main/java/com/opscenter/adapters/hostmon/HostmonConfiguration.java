package com.opscenter.adapters.hostmon;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HostmonProperties.class)
class HostmonConfiguration {}
