package com.opscenter.mail.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.UserId;
import com.opscenter.mail.api.LetterDelay;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The letters to one person. They belong to the platform, as people do.
@RestController
class LettersEndpoint {

    private static final Set<String> FEATURES = Set.of("mail");
    private static final Field<String> PERSON = DSL.field(DSL.name("person"), String.class);
    private static final Condition AWAY = View.text("delay").eq(LetterDelay.AWAY.name());
    private static final Sorting SORTING =
            new Sorting("-queued_at", Map.of("queued_at", View.text("queuedAt")));

    private final View<LetterRow> letters;
    private final Directory directory;
    private final Reads reads;
    private final Pages pages;
    private final Sights sights;

    LettersEndpoint(
            LettersProjection projection,
            Directory directory,
            Reads reads,
            Pages pages,
            Sights sights) {
        this.letters = View.of(projection);
        this.directory = directory;
        this.reads = reads;
        this.pages = pages;
        this.sights = sights;
    }

    /// What was written to somebody and what became of it, newest first.
    @GetMapping(
            "/api/v1/admin/users/{user_id:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}}"
                    + "/letters")
    @Needs(value = "users:read", scope = Needs.Scope.PLATFORM)
    ResponseEntity<Page<LetterView>> to(
            Caller caller, @PathVariable("user_id") String userId, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), FEATURES);
        if (!directory.remembers(new UserId(userId))) {
            throw new RefusedException(Refusal.notFound("user/" + userId));
        }
        return sight.answer(
                reads.in(SystemOrganization.ID, db -> page(db, userId, sight.moment(), listing)));
    }

    private Page<LetterView> page(DSLContext db, String userId, Moment moment, Listing listing) {
        Page<Row<LetterRow>> page =
                pages.page(db, letters, moment, listing, to(userId, moment), SORTING);
        boolean isAway = db.fetchExists(letters.at(moment.position()), AWAY);
        List<LetterView> shown =
                page.items().stream().map(row -> LetterView.of(row.value(), isAway)).toList();
        return page.with(shown);
    }

    /// Of now by the index; versions of the past are few for each, and have no such column.
    private Condition to(String userId, Moment moment) {
        return moment.position() == null
                ? View.KEY.in(
                        DSL.select(View.KEY)
                                .from(DSL.table(DSL.name("read_model", letters.name())))
                                .where(PERSON.eq(userId)))
                : View.text("person").eq(userId);
    }
}
