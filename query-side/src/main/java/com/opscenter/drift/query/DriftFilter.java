package com.opscenter.drift.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.drift.api.DriftDomain;
import com.opscenter.views.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// Which drifts are asked for. A comma means or.
///
/// @param domain `infra`, `identity`, `billing`
/// @param kind such as `outlet` or `port`
/// @param target key of the entity, such as `outlet/pdu-1/9`
record DriftFilter(@Nullable String domain, @Nullable String kind, @Nullable String target) {

    Condition condition() {
        List<Condition> all = new ArrayList<>();
        if (domain != null) {
            all.add(View.text("domain").in(domains(domain)));
        }
        if (kind != null) {
            all.add(View.text("kind").in(kind.split(",", -1)));
        }
        if (target != null) {
            all.add(View.text("target").in(target.split(",", -1)));
        }
        return DSL.and(all);
    }

    private static List<String> domains(String words) {
        return Arrays.stream(words.split(",", -1)).map(DriftFilter::domain).toList();
    }

    private static String domain(String word) {
        return Arrays.stream(DriftDomain.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(
                                Refusal.invalid(
                                        "domain",
                                        "enum",
                                        "must be of "
                                                + Arrays.stream(DriftDomain.values())
                                                        .map(DriftDomain::word)
                                                        .toList())))
                .name();
    }
}
