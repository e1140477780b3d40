package com.opscenter.jobs.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Permission;
import com.opscenter.views.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which jobs are asked for. Others' jobs are shown to whoever may read the audit.
///
/// @param type words of kinds, separated by commas
/// @param status words, separated by commas
record JobFilter(@Nullable String type, @Nullable String status) {

    private static final Permission OTHERS = Permission.of("audit:read");

    Condition condition(Caller caller) {
        List<Condition> all = new ArrayList<>();
        if (!caller.may(OTHERS)) {
            all.add(
                    View.member("creator.id")
                            .eq(caller.actor().id())
                            .and(View.member("creator.type").eq(caller.actor().type().name())));
        }
        if (type != null) {
            all.add(View.text("kind").in(type.split(",", -1)));
        }
        if (status != null) {
            all.add(
                    View.text("status")
                            .in(
                                    Arrays.stream(status.split(",", -1))
                                            .map(JobFilter::known)
                                            .toList()));
        }
        return DSL.and(all);
    }

    static boolean maySee(Caller caller, JobRow job) {
        return caller.may(OTHERS) || caller.actor().equals(job.creator());
    }

    private static String known(String word) {
        return JobStatus.of(word)
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid("status", "enum", "must be one of " + words())))
                .name();
    }

    private static List<String> words() {
        return Arrays.stream(JobStatus.values()).map(JobStatus::word).toList();
    }
}
