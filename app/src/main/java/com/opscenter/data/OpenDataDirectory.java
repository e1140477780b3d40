package com.opscenter.data;

import com.opscenter.data.Marker.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.BootstrapContextClosedEvent;
import org.springframework.boot.bootstrap.BootstrapRegistry.InstanceSupplier;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/// Takes the directory named by `opscenter.data` before anything else starts, and gives it up after
/// everything else has ended. `opscenter.demo` says what it is for.
public final class OpenDataDirectory implements EnvironmentPostProcessor, Ordered {

    /// After the configuration files were read; what needs the directory comes later.
    public static final int ORDER = 0;

    private final ConfigurableBootstrapContext bootstrap;

    public OpenDataDirectory(ConfigurableBootstrapContext bootstrap) {
        this.bootstrap = bootstrap;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        String path = environment.getProperty("opscenter.data");
        if (path == null) {
            return;
        }
        boolean demo = environment.getProperty("opscenter.demo", boolean.class, false);
        DataDirectory directory =
                open(
                        Path.of(path),
                        demo
                                ? Marker.of(Kind.DEMO, null)
                                : Marker.of(
                                        Kind.PRODUCTION,
                                        environment.getProperty("opscenter.public-url")));
        bootstrap.register(DataDirectory.class, InstanceSupplier.of(directory));
        bootstrap.addCloseListener(closed -> closeWith(closed, directory));
        SpringApplication.getShutdownHandlers().add(() -> close(directory));
    }

    /// The first disposable bean of a context is the last one destroyed.
    private static void closeWith(BootstrapContextClosedEvent closed, DataDirectory directory) {
        ConfigurableListableBeanFactory beans = closed.getApplicationContext().getBeanFactory();
        beans.registerSingleton("dataDirectory", directory);
        ((DefaultSingletonBeanRegistry) beans)
                .registerDisposableBean("dataDirectory", directory::close);
    }

    private static DataDirectory open(Path path, Marker wanted) {
        try {
            return DataDirectory.open(path, wanted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(DataDirectory directory) {
        try {
            directory.close();
        } catch (IOException e) {
            throw new UncheckedIOException("The data directory was not given up in order", e);
        }
    }
}
