package com.opscenter.adapters.switches;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SwitchProperties.class)
class SwitchConfiguration {}
