package com.opscenter.bench.product;

import com.opscenter.OpsCenterApplication;
import com.opscenter.data.DataDirectory;
import com.opscenter.data.Marker.Kind;
import com.opscenter.postgres.PostgresServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The product inside this process, on a durable PostgreSQL of its own, without limits for callers.
public final class Installation implements AutoCloseable {

    private static final String DATABASE = "opscenter";

    private final Path folder;
    private final DataDirectory directory;
    private final PostgresServer database;
    private final List<String> options;
    private final Class<?>[] beans;
    private ConfigurableApplicationContext application;

    private Installation(
            Path folder,
            DataDirectory directory,
            PostgresServer database,
            List<String> options,
            Class<?>... beans)
            throws IOException {
        this.folder = folder;
        this.directory = directory;
        this.database = database;
        this.options = options;
        this.beans = beans;
        this.application = run();
    }

    /// What is done to the database while the product does not run.
    public interface Meanwhile {
        void work(Connection superuser) throws SQLException;
    }

    /// @param options of the application, such as `--opscenter.roles=web`
    /// @param beans further parts, such as listeners
    public static Installation start(Path folder, List<String> options, Class<?>... beans)
            throws IOException, InterruptedException {
        DataDirectory directory = DataDirectory.open(folder.resolve("postgres"), Kind.DEMO);
        PostgresServer database = PostgresServer.in(directory);
        database.start();
        try {
            return new Installation(folder, directory, database, options, beans);
        } catch (IOException | RuntimeException e) {
            database.close();
            directory.close();
            throw e;
        }
    }

    public void restart(Meanwhile meanwhile) throws IOException, SQLException {
        application.close();
        try (Connection connection = superuser()) {
            meanwhile.work(connection);
        }
        application = run();
    }

    private ConfigurableApplicationContext run() throws IOException {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                "--opscenter.data=" + folder.resolve("data"),
                                "--opscenter.demo=true",
                                "--opscenter.demo-population=false",
                                "--opscenter.database.url=" + database.url(DATABASE),
                                "--opscenter.database.username=" + database.username(),
                                "--opscenter.database.password=" + database.password(),
                                "--opscenter.limits.reads=1000000000",
                                "--opscenter.limits.writes=1000000000",
                                "--logging.level.root=error",
                                "--server.port=" + freePort()));
        arguments.addAll(options);
        System.setProperty("axoniq.update-checker.disabled", "true");
        return new SpringApplicationBuilder(OpsCenterApplication.class)
                .sources(beans)
                .run(arguments.toArray(String[]::new));
    }

    public <T> T part(Class<T> type) {
        return application.getBean(type);
    }

    /// @param qualifier or name, where there are several
    public <T> T part(String qualifier, Class<T> type) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                application.getBeanFactory(), type, qualifier);
    }

    public <T> Collection<T> parts(Class<T> type) {
        return application.getBeansOfType(type).values();
    }

    /// Who may do what on it, as for every script.
    public JsonNode credentials() {
        return JsonMapper.builder()
                .build()
                .readTree(folder.resolve("data/credentials.json").toFile());
    }

    /// A connection nothing is refused to.
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                database.url(DATABASE), database.username(), database.password());
    }

    @Override
    public void close() throws IOException {
        application.close();
        database.close();
        directory.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
