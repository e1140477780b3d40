package com.opscenter.organizations.query.invitations;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.UserId;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.api.Invitations;
import com.opscenter.vault.api.Seals;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds invitations. Whoever is named in one is called as today, whatever time is looked at.
@Component
class InvitationRows implements Invitations {

    static final Set<String> FEATURES = Set.of("organizations");

    private final View<InvitationRow> view;
    private final Reads reads;
    private final Seals seals;
    private final Directory directory;

    InvitationRows(
            InvitationsProjection projection, Reads reads, Seals seals, Directory directory) {
        this.view = View.of(projection);
        this.reads = reads;
        this.seals = seals;
        this.directory = directory;
    }

    /// @param total how many there are in all
    record Found(List<InvitationView> invitations, int total) {}

    /// Rows as they were read. Who is behind them is another read, which must not hold on to two
    /// connections.
    private record Fetched(List<Row<InvitationRow>> rows, int total) {}

    @Override
    public Optional<InvitationView> find(String orgId, String invitation) {
        return one(orgId, invitation, null);
    }

    Optional<InvitationView> one(String orgId, String id, @Nullable Long position) {
        String key = InvitationsProjection.key(orgId, id);
        return reads.in(orgId, db -> view.find(db, position, key)).map(Row::value).map(this::view);
    }

    /// The newest first.
    Found of(String orgId, @Nullable Long position, Condition condition, Stretch stretch) {
        Fetched fetched = reads.in(orgId, db -> fetch(db, position, condition, stretch));
        return new Found(
                fetched.rows().stream().map(Row::value).map(this::view).toList(), fetched.total());
    }

    private Fetched fetch(
            DSLContext db, @Nullable Long position, Condition condition, Stretch stretch) {
        Table<?> rows = view.at(position);
        int total = db.fetchCount(DSL.selectFrom(rows).where(condition));
        List<Row<InvitationRow>> shown =
                db.selectFrom(rows)
                        .where(condition)
                        .orderBy(View.text("createdAt").desc(), View.KEY)
                        .limit(stretch.limit())
                        .offset(stretch.offset())
                        .fetch(view::row);
        return new Fetched(shown, total);
    }

    private InvitationView view(InvitationRow row) {
        return new InvitationView(
                row.id(),
                row.orgId(),
                email(row),
                row.role(),
                row.invitedBy(),
                directory.nameOf(new Actor(Actor.Type.USER, row.invitedBy())),
                row.createdAt(),
                row.expiresAt(),
                row.status(),
                row.attempt(),
                row.acceptedBy(),
                null);
    }

    private @Nullable String email(InvitationRow row) {
        String member = row.acceptedBy();
        return member == null
                ? seals.open(row.email()).orElse(null)
                : directory.member(new UserId(member)).map(Member::email).orElse(null);
    }
}
