package com.opscenter.adapters.support;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// @param networks where sources may be; by default all private ranges, but not this machine, where
///   our own database listens
@ConfigurationProperties("opscenter.sources")
public record SourcesProperties(
        @DefaultValue({"10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "fc00::/7"})
                List<String> networks) {

    SourcesProperties and(List<String> more) {
        return new SourcesProperties(Stream.concat(networks.stream(), more.stream()).toList());
    }
}
