package com.opscenter.installation;

import com.opscenter.data.Refused;
import com.opscenter.vocabulary.api.NodeRole;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Refuses roles nobody knows before anything is opened or started: a process that silently does
/// less than was meant is found out late.
public final class KnownRoles implements EnvironmentPostProcessor, Ordered {

    /// After the configuration files were read, before the data directory is opened.
    private static final int ORDER = -1;

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        try {
            NodeRole.parse(environment.getProperty(NodeRole.PROPERTY, ""));
        } catch (IllegalArgumentException unknown) {
            throw new Refused(String.valueOf(unknown.getMessage()));
        }
    }
}
