package com.opscenter.adapters.support;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param networks where sources may be; by default this machine and all private ranges
@ConfigurationProperties("opscenter.sources")
public record SourcesProperties(
        @DefaultValue({
                    "127.0.0.0/8",
                    "::1",
                    "10.0.0.0/8",
                    "172.16.0.0/12",
                    "192.168.0.0/16",
                    "fc00::/7"
                })
                List<String> networks) {}
