package com.opscenter.network.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.views.View;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/// The site that is looked at, as a condition.
final class NetworkScope {

    private NetworkScope() {}

    static Condition in(Scope scope) {
        return scope.site() == null ? DSL.noCondition() : View.SITE.eq(scope.site());
    }
}
