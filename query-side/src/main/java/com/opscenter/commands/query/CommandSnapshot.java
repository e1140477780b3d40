package com.opscenter.commands.query;

import com.opscenter.identity.api.Permission;
import com.opscenter.ops.api.Scope;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.views.View;
import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Open commands on the dashboard.
@Component
class CommandSnapshot implements SnapshotPart {

    /// Written like the index that finds them.
    private static final Condition OPEN = View.text("open").eq(DSL.inline("true"));

    private final CommandRows rows;

    CommandSnapshot(CommandRows rows) {
        this.rows = rows;
    }

    @Override
    public String feature() {
        return "commands";
    }

    @Override
    public Permission permission() {
        return Permission.of("power:read");
    }

    @Override
    public List<Entry> entries(Scope scope) {
        return rows.rows(scope.orgId(), scope.at(), OPEN.and(View.inSite(scope.site()))).stream()
                .map(row -> new Entry(row.key(), rows.view(row), row.sinceAt(), 0, null))
                .toList();
    }
}
