package com.opscenter.assembly;

import com.opscenter.Database;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A running assembly on a free port of loopback.
public final class Assembly implements AutoCloseable {

    /// No component itself: tests of the whole product scan this package, too.
    @EnableAutoConfiguration
    @ComponentScan({
        "com.opscenter.database",
        "com.opscenter.installation",
        "com.opscenter.limits",
        "com.opscenter.openapi",
        "com.opscenter.problems",
        "com.opscenter.provider",
        "com.opscenter.security",
        "com.opscenter.signin",
        "com.opscenter.web"
    })
    @ConfigurationPropertiesScan("com.opscenter.installation")
    static class Alone {}

    private final ConfigurableApplicationContext context;
    private final int port;

    private Assembly(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /// @param properties of the database, and whatever a test wants different
    public static Assembly start(Path data, List<String> properties) {
        int port = freePort();
        List<String> all = new ArrayList<>();
        all.add("test.assembly-alone=true");
        all.add("opscenter.data=" + data);
        all.add("opscenter.demo=true");
        all.add("server.port=" + port);
        all.add("management.server.port=-1");
        all.addAll(properties);
        return new Assembly(
                new SpringApplicationBuilder(Alone.class, Ports.class, Probe.class)
                        .run(all.stream().map(p -> "--" + p).toArray(String[]::new)),
                port);
    }

    public static Assembly start(Path data) {
        return start(data, Database.properties());
    }

    public String url() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /// What the provider keeps.
    public JdbcClient identity() {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                context.getBeanFactory(), JdbcClient.class, "identity");
    }

    @Override
    public void close() {
        context.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
