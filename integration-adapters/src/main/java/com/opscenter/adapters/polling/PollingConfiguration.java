package com.opscenter.adapters.polling;

import com.opscenter.adapters.support.SourcesProperties;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({PollingProperties.class, SourcesProperties.class})
class PollingConfiguration {

    /// Schema `adapter_state`.
    @Bean(defaultCandidate = false)
    @Qualifier("adapterState")
    JdbcClient adapterState(@Qualifier("append") DataSource writer) {
        return JdbcClient.create(writer);
    }
}
