package com.opscenter.notifications.query;

import com.opscenter.approvals.api.ApprovalEvent;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.FactorEvent;
import com.opscenter.identity.api.SignInEvent;
import com.opscenter.identity.api.UserEvent;
import com.opscenter.identity.api.keys.ApiKeyEvent;
import com.opscenter.jobs.api.JobEvent;
import com.opscenter.organizations.api.OrganizationEvent;
import java.util.List;

/// Who is to be told what because of an event. Rests on the history alone: told again from the
/// start, it comes to the same.
final class Notices {

    private Notices() {}

    static List<Notice> of(Event event, Author author, Parties parties) {
        return switch (event) {
            case UserEvent account -> AccountNotices.of(account, author);
            case FactorEvent factor -> SecurityNotices.of(factor, author);
            case SignInEvent session -> SecurityNotices.of(session, author);
            case ApiKeyEvent key -> SecurityNotices.of(key, author, parties);
            case OrganizationEvent organization ->
                    OrganizationNotices.of(organization, author, parties);
            case ApprovalEvent approval -> ApprovalNotices.of(approval, parties);
            case JobEvent job -> JobNotices.of(job, author, parties);
            default -> List.of();
        };
    }

    /// Whether it says anything here, so that nobody looks who did what says nothing.
    static boolean concerns(Event event) {
        return event instanceof UserEvent
                || event instanceof FactorEvent
                || event instanceof SignInEvent
                || event instanceof ApiKeyEvent
                || event instanceof OrganizationEvent
                || event instanceof ApprovalEvent
                || event instanceof JobEvent;
    }
}
