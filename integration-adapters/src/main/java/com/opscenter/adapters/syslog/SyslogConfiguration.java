package com.opscenter.adapters.syslog;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SyslogProperties.class)
class SyslogConfiguration {}
