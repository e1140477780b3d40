package com.opscenter.adapters.zyxel;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ZyxelProperties.class)
class ZyxelConfiguration {}
