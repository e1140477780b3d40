package com.opscenter.adapters.opnsense;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpnsenseProperties.class)
class OpnsenseConfiguration {}
