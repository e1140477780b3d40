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

    /// What waits for a second person may be about anything, and is nobody's but theirs who could
    /// agree to it.
    private static final Condition BEGUN = View.text("held").isDistinctFrom("true");

    /// What is done about people is for fewer eyes: whoever asked hears of it in their own queue.
    private static final Condition OF_THINGS = View.text("target").notLike("user/%");

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
        return rows
                .rows(
                        scope.orgId(),
                        scope.at(),
                        OPEN.and(BEGUN).and(OF_THINGS).and(View.inSite(scope.site())))
                .stream()
                .map(row -> new Entry(row.key(), rows.view(row), row.sinceAt(), 0, null))
                .toList();
    }
}
