package com.opscenter.store;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;

/// Axon's update checker must not call home, whoever starts the process. It reads system properties
/// only, and before any bean exists.
public final class QuietAxon implements EnvironmentPostProcessor {

    static final String UPDATE_CHECKER_OFF = "axoniq.update-checker.disabled";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        System.setProperty(UPDATE_CHECKER_OFF, "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }
}
