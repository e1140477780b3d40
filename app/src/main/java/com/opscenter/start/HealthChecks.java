package com.opscenter.start;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.opscenter.commands.api.StorageRoom;
import com.opscenter.history.api.EventReader;
import com.opscenter.identity.api.provider.ProviderWatch;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.organizations.api.SystemOrganization;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Looks at what everything else stands on. Looks at most once a second, however often it is asked.
@Component
class HealthChecks {

    private static final String UP = "up";
    private static final String DEGRADED = "degraded";
    private static final String DOWN = "down";
    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;
    private final EventReader history;
    private final StorageRoom room;
    private final List<VerdictCondition> conditions;
    private final ObjectProvider<ProviderWatch> provider;
    private final LoadingCache<String, Map<String, String>> last =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(1)).build(_ -> look());

    HealthChecks(
            DataSource database,
            EventReader history,
            StorageRoom room,
            List<VerdictCondition> conditions,
            ObjectProvider<ProviderWatch> provider) {
        this.database = database;
        this.history = history;
        this.room = room;
        this.conditions = conditions;
        this.provider = provider;
    }

    Map<String, String> now() {
        return last.get("all");
    }

    static String worst(Map<String, String> checks) {
        if (DOWN.equals(checks.get("database")) || DOWN.equals(checks.get("event_store"))) {
            return DOWN;
        }
        return checks.values().stream().allMatch(UP::equals) ? UP : DEGRADED;
    }

    private Map<String, String> look() {
        Map<String, String> checks = new LinkedHashMap<>();
        checks.put("database", answers(this::databaseAnswers) ? UP : DOWN);
        checks.put("event_store", answers(() -> history.head() >= 0) ? UP : DOWN);
        checks.put("disk", answers(room::isLeft) ? UP : DEGRADED);
        checks.put("projections", answers(() -> isCalm("projection/")) ? UP : DEGRADED);
        checks.put("sources", answers(() -> isCalm("source/")) ? UP : DEGRADED);
        provider.ifAvailable(watch ->
                checks.put("identity_provider", watch.awaySince().isEmpty() ? UP : DEGRADED));
        return checks;
    }

    private boolean databaseAnswers() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    private boolean isCalm(String keys) {
        Scope everything = Scope.now(SystemOrganization.ID);
        return conditions.stream()
                .flatMap(condition -> condition.conditions(everything).stream())
                .noneMatch(condition -> condition.key().startsWith(keys));
    }

    /// A check that breaks has its answer.
    private static boolean answers(BooleanSupplier check) {
        try {
            return check.getAsBoolean();
        } catch (RuntimeException broken) {
            return false;
        }
    }
}
