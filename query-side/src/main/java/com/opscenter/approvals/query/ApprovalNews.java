package com.opscenter.approvals.query;

import com.opscenter.push.api.PersonalNews;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Each change of what waits or waited for a second person, told to whoever may see it. What it
/// asks for, and what they may do about it, only an answer says.
@Component
class ApprovalNews implements PersonalNews {

    private final ApprovalRows rows;

    ApprovalNews(ApprovalRows rows) {
        this.rows = rows;
    }

    /// What is told of one.
    record Told(String key, String id, String status, long position) {}

    @Override
    public String feature() {
        return "approvals";
    }

    @Override
    public List<News> of(String orgId, Set<String> keys) {
        return rows.all(orgId, null, View.keyed(keys)).stream()
                .map(row -> news(orgId, row))
                .toList();
    }

    /// Whoever acts for another organization does not see it there either.
    private static News news(String orgId, Row<ApprovalRow> row) {
        ApprovalRow it = row.value();
        return new News(
                new Told(row.key(), it.id(), it.status().word(), it.position()),
                it.position(),
                caller -> caller.orgId().equals(orgId) && ApprovalFilter.maySee(caller, it));
    }
}
