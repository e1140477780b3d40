package com.opscenter.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.opscenter.Database;
import com.opscenter.data.Refused;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.BeanFactoryAnnotationUtils;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseIT {

    @Import({DataSources.class, Migrations.class})
    @ImportAutoConfiguration(FlywayAutoConfiguration.class)
    static class DatabaseAlone {}

    private static final String HISTORY =
            "SELECT string_agg(h::text, ';' ORDER BY installed_rank)"
                    + " FROM identity.flyway_schema_history h";

    private final List<String> properties = Database.properties();
    private ConfigurableApplicationContext application;

    @BeforeEach
    void start() {
        application =
                new SpringApplicationBuilder(DatabaseAlone.class)
                        .web(WebApplicationType.NONE)
                        .bannerMode(Banner.Mode.OFF)
                        .properties(properties.toArray(String[]::new))
                        .run();
    }

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void each_pool_works_as_its_role_within_its_limits() {
        assertThat(ask("append", "SELECT current_user")).isEqualTo("ops_writer");
        assertThat(ask("append", "SHOW transaction_timeout")).isEqualTo("8s");
        assertThat(ask("projections", "SELECT current_user")).isEqualTo("ops_writer");
        assertThat(ask("projections", "SHOW transaction_timeout")).isEqualTo("8s");
        assertThat(ask("queries", "SELECT current_user")).isEqualTo("ops_reader");
        assertThat(ask("queries", "SHOW statement_timeout")).isEqualTo("5s");
        assertThat(ask("queries", "SHOW default_transaction_read_only")).isEqualTo("on");
        assertThat(ask("streams", "SHOW statement_timeout")).isEqualTo("0");
        assertThat(ask("streams", "SHOW transaction_timeout")).isEqualTo("0");
        assertThat(ask("streams", "SHOW default_transaction_read_only")).isEqualTo("on");
        assertThat(ask("migrations", "SELECT current_user")).isEqualTo("ops_owner");
        assertThat(ask("migrations", "SHOW transaction_timeout")).isEqualTo("0");
        assertThat(application.getBean(DataSource.class)).isSameAs(pool("append"));
    }

    @Test
    void no_role_is_above_the_rules() {
        assertThat(
                        ask(
                                "queries",
                                """
                                SELECT count(*) FROM pg_roles WHERE rolname LIKE 'ops\\_%'
                                AND NOT (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb)
                                """))
                .isEqualTo("3");
    }

    @Test
    void the_writer_writes_sessions_and_the_reader_does_not_see_them() {
        jdbc("append").update("DELETE FROM identity.spring_session");

        assertThatThrownBy(() -> ask("queries", "SELECT count(*) FROM identity.spring_session"))
                .rootCause()
                .hasMessageContaining("permission denied for schema identity");
    }

    @Test
    void the_writer_neither_changes_tables_nor_the_history_of_migrations() {
        assertThatThrownBy(() -> jdbc("append").execute("CREATE TABLE identity.mine (n int)"))
                .rootCause()
                .hasMessageContaining("permission denied for schema identity");
        assertThatThrownBy(() -> ask("append", "SELECT 1 FROM identity.flyway_schema_history"))
                .rootCause()
                .hasMessageContaining("permission denied for table flyway_schema_history");
    }

    @Test
    void a_function_of_the_owner_is_not_for_everybody() {
        jdbc("migrations")
                .execute(
                        "CREATE FUNCTION identity.one() RETURNS int RETURN 1; GRANT USAGE ON SCHEMA identity TO ops_reader");

        assertThat(ask("append", "SELECT identity.one()")).isEqualTo("1");
        assertThatThrownBy(() -> ask("queries", "SELECT identity.one()"))
                .rootCause()
                .hasMessageContaining("permission denied for function one");
    }

    @Test
    void starting_again_changes_nothing() {
        String before = ask("migrations", HISTORY);

        stop();
        start();

        assertThat(ask("migrations", HISTORY)).isEqualTo(before);
    }

    @Test
    void a_writer_that_does_not_wait_for_the_disk_is_refused() {
        jdbc("append").execute("ALTER ROLE ops_writer SET synchronous_commit = off");
        stop();
        try {
            assertThatThrownBy(this::start)
                    .hasRootCauseInstanceOf(Refused.class)
                    .rootCause()
                    .hasMessageContaining("synchronous_commit = off");
        } finally {
            restoreDurability();
        }
    }

    private void restoreDurability() {
        Login writer =
                Login.parse(
                        properties.getFirst().substring("opscenter.database.url=".length()),
                        "ops_writer",
                        "writer");
        try (var connection = writer.connect();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE ops_writer RESET synchronous_commit");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private DataSource pool(String name) {
        return BeanFactoryAnnotationUtils.qualifiedBeanOfType(
                application.getBeanFactory(), DataSource.class, name);
    }

    private JdbcTemplate jdbc(String pool) {
        return new JdbcTemplate(pool(pool));
    }

    private String ask(String pool, String sql) {
        return String.valueOf(jdbc(pool).queryForObject(sql, String.class));
    }
}
