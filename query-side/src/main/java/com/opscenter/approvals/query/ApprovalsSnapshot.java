package com.opscenter.approvals.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// What waits for a second person, and what somebody has to look at, live for whoever reads the
/// audit.
@Component
class ApprovalsSnapshot implements SnapshotPart {

    private final ApprovalRows rows;

    ApprovalsSnapshot(ApprovalRows rows) {
        this.rows = rows;
    }

    @Override
    public String feature() {
        return "approvals";
    }

    @Override
    public Permission permission() {
        return Permission.of("audit:read");
    }

    @Override
    public List<Entry> entries(Scope scope) {
        return entries(scope, DSL.noCondition());
    }

    @Override
    public List<Entry> entries(Scope scope, Set<String> keys) {
        return entries(scope, View.keyed(keys));
    }

    private List<Entry> entries(Scope scope, Condition condition) {
        Condition open = ApprovalFilter.OPEN.and(View.inSite(scope.site())).and(condition);
        return rows.all(scope.orgId(), scope.at(), open).stream().map(this::entry).toList();
    }

    private Entry entry(Row<ApprovalRow> row) {
        return new Entry(row.key(), rows.view(row, null), row.sinceAt(), 0, null);
    }
}
