package com.opscenter.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts a node on a database; several on one are several nodes.
public final class StoreContext {

    private StoreContext() {}

    public static ConfigurableApplicationContext node(TestDatabase database, Class<?>... more) {
        return start(database, WebApplicationType.NONE, more);
    }

    public static ConfigurableApplicationContext web(TestDatabase database, Class<?>... more) {
        return start(database, WebApplicationType.SERVLET, more);
    }

    private static ConfigurableApplicationContext start(
            TestDatabase database, WebApplicationType type, Class<?>... more) {
        return new SpringApplicationBuilder(TestApplication.class)
                .sources(more)
                .web(type)
                .run(
                        "--test.database=" + database.url(),
                        "--opscenter.data=" + directory(),
                        "--server.port=0",
                        "--spring.main.banner-mode=off");
    }

    private static String directory() {
        try {
            return Files.createTempDirectory("opscenter-node").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
