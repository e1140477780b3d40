package com.opscenter.ops.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.VerdictCondition;
import com.opscenter.ops.api.VerdictCondition.Condition;
import com.opscenter.ops.query.Verdict.Since;
import com.opscenter.ops.query.VerdictLog.Word;
import com.opscenter.views.Sql;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Computes the verdict from the features' conditions.
@Component
class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final List<VerdictCondition> features;
    private final VerdictLog log;
    private final Clock clock;

    Verdicts(List<VerdictCondition> features, VerdictLog log, Clock clock) {
        this.features = features;
        this.log = log;
        this.clock = clock;
    }

    /// The verdict of a site, now or at the scope's position.
    ///
    /// @param reached the position the rows reflect
    Verdict of(String orgId, String site, Scope scope, long reached) {
        List<Condition> conditions = conditions(scope);
        Verdict.Level level = Verdict.level(conditions);
        Since since =
                log.last(orgId, site, scope.at())
                        .filter(word -> word.level() == level)
                        .map(Word::since)
                        .orElseGet(() -> begin(conditions, level, reached));
        return Verdict.of(site, conditions, since);
    }

    /// Writes down the word of now when it is another than before; where nothing can be written, at
    /// a later look.
    void keep(String orgId, String site, Verdict verdict) {
        try {
            boolean known =
                    log.last(orgId, site, null)
                            .filter(word -> word.level() == verdict.level())
                            .isPresent();
            if (!known) {
                Since since = new Since(verdict.since(), verdict.sincePosition());
                log.append(orgId, site, new Word(verdict.level(), since));
            }
        } catch (DataAccessException e) {
            if (!Sql.isAway(e)) {
                throw e;
            }
            LOG.warn("verdict={} kept=later cause={}", verdict.level(), Sql.complaint(e));
        }
    }

    private List<Condition> conditions(Scope scope) {
        return features.stream().flatMap(feature -> feature.conditions(scope).stream()).toList();
    }

    /// The word begins with the first condition that makes it, all clear with what the rows have
    /// reached.
    private Since begin(List<Condition> conditions, Verdict.Level level, long reached) {
        return conditions.stream()
                .filter(condition -> Verdict.level(List.of(condition)) == level)
                .min(Comparator.comparingLong(Condition::sincePosition))
                .map(first -> new Since(first.since(), position(first, reached)))
                .orElseGet(() -> new Since(clock.instant(), reached));
    }

    private static long position(Condition condition, long reached) {
        return condition.sincePosition() == Condition.NO_EVENT
                ? reached
                : condition.sincePosition();
    }
}
