package com.opscenter.adapters.librenms;

import com.opscenter.adapters.librenms.server.LibreNmsProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LibreNmsProperties.class)
class LibreNmsConfiguration {}
