package com.opscenter.postgres;

import com.opscenter.data.DataDirectory;
import com.opscenter.data.OpenDataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.StringUtils;

/// Without `opscenter.database.url`, runs a server in the data directory and sets that property,
/// with the superuser's name and password beside it.
public final class StartPostgres implements EnvironmentPostProcessor, Ordered {

    private static final String URL = "opscenter.database.url";

    private final ConfigurableBootstrapContext bootstrap;

    public StartPostgres(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public int getOrder() {
        return OpenDataDirectory.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        DataDirectory directory = bootstrap.getOrElse(DataDirectory.class, null);
        if (directory == null || StringUtils.hasText(environment.getProperty(URL))) {
            return;
        }
        PostgresServer server = start(directory);
        Map<String, Object> connection =
                Map.of(
                        URL,
                        server.url("opscenter"),
                        "opscenter.database.username",
                        server.username(),
                        "opscenter.database.password",
                        server.password());
        environment.getPropertySources().addFirst(new MapPropertySource("postgres", connection));
    }

    private static PostgresServer start(DataDirectory directory) {
        try {
            PostgresServer server = PostgresServer.in(directory);
            directory.closeWithIt(server);
            server.start();
            server.keepRunning();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL was starting", e);
        }
    }
}
