package com.opscenter.jobs.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.views.Doings;
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

    Condition condition(Caller caller, Doings doings) {
        List<Condition> all = new ArrayList<>();
        if (!caller.may(JobsReadsEndpoint.OTHERS)) {
            all.add(doings.of(caller.actor(), "creator"));
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

    static boolean maySee(Caller caller, JobRow job, Doings doings) {
        return caller.may(JobsReadsEndpoint.OTHERS) || doings.areOf(caller, job.creator());
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
