package com.opscenter.organizations.query.invitations;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Directory.Member;
import com.opscenter.identity.api.UserId;
import com.opscenter.mail.api.LetterId;
import com.opscenter.mail.api.LetterStanding;
import com.opscenter.mail.api.Letters;
import com.opscenter.organizations.api.InvitationView;
import com.opscenter.organizations.api.Invitations;
import com.opscenter.vault.api.Seals;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Stretch;
import com.opscenter.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds invitations. Whoever is named in one is called as today, and its letter stands as today,
/// whatever time is looked at.
@Component
class InvitationRows implements Invitations {

    static final Set<String> FEATURES = Set.of("organizations");

    private final View<InvitationRow> view;
    private final Reads reads;
    private final Seals seals;
    private final Directory directory;
    private final Letters letters;

    InvitationRows(
            InvitationsProjection projection,
            Reads reads,
            Seals seals,
            Directory directory,
            Letters letters) {
        this.view = View.of(projection);
        this.reads = reads;
        this.seals = seals;
        this.directory = directory;
        this.letters = letters;
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
        List<InvitationRow> found =
                reads.in(orgId, db -> view.find(db, position, key)).map(Row::value).stream()
                        .toList();
        return views(found).stream().findFirst();
    }

    /// The newest first.
    Found of(String orgId, @Nullable Long position, Condition condition, Stretch stretch) {
        Fetched fetched = reads.in(orgId, db -> fetch(db, position, condition, stretch));
        return new Found(views(fetched.rows().stream().map(Row::value).toList()), fetched.total());
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

    /// For our own parts, in all organizations.
    ///
    /// @param after goes on behind this one
    List<InvitationView> longExpired(Instant before, @Nullable InvitationView after, int limit) {
        Condition condition =
                View.text("status")
                        .eq("expired")
                        .and(View.text("expiresAt").lt(before.toString()))
                        .and(after == null ? DSL.noCondition() : View.KEY.gt(key(after)));
        return views(
                reads
                        .everywhere(db ->
                                db.selectFrom(view.at(null))
                                        .where(condition)
                                        .orderBy(View.KEY)
                                        .limit(limit)
                                        .fetch(view::row))
                        .stream()
                        .map(Row::value)
                        .toList());
    }

    private static String key(InvitationView invitation) {
        return InvitationsProjection.key(invitation.org_id(), invitation.id());
    }

    /// Their letters are looked up together.
    private List<InvitationView> views(List<InvitationRow> rows) {
        Map<LetterId, LetterStanding> standing =
                letters.standing(
                        rows.stream()
                                .map(InvitationRow::letter)
                                .flatMap(Stream::ofNullable)
                                .map(LetterId::new)
                                .toList());
        return rows.stream()
                .map(row ->
                        view(
                                row,
                                row.letter() == null
                                        ? null
                                        : standing.get(new LetterId(row.letter()))))
                .toList();
    }

    private InvitationView view(InvitationRow row, @Nullable LetterStanding letter) {
        return new InvitationView(
                row.id(),
                row.orgId(),
                email(row),
                row.role(),
                row.invitedBy(),
                directory.nameOf(inviter(row)),
                row.createdAt(),
                row.expiresAt(),
                row.status(),
                row.attempt(),
                row.acceptedBy(),
                letter,
                null);
    }

    private static Actor inviter(InvitationRow row) {
        Actor inviter = row.inviter();
        return inviter == null ? new Actor(Actor.Type.USER, row.invitedBy()) : inviter;
    }

    private @Nullable String email(InvitationRow row) {
        String member = row.acceptedBy();
        return member == null
                ? seals.open(row.email()).orElse(null)
                : directory.member(new UserId(member)).map(Member::email).orElse(null);
    }
}
