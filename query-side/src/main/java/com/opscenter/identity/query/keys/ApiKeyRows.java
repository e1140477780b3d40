package com.opscenter.identity.query.keys;

import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Directory;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.keys.ApiKeyText;
import com.opscenter.identity.api.keys.ApiKeyView;
import com.opscenter.identity.api.keys.FindApiKey;
import com.opscenter.identity.api.keys.KeyUses;
import com.opscenter.identity.api.keys.KeyUses.Use;
import com.opscenter.identity.query.keys.OpenCards.Card;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.Sights;
import com.opscenter.views.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.queryhandling.QueryHandler;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Finds keys and makes their views. Like their owners they belong to the platform, whatever
/// organization is acted for. What state a key is in is said as of now, also of the past's rows.
@Component
class ApiKeyRows {

    static final Set<String> FEATURES = Set.of("identity");

    /// How long one that ended is listed with its owner's, or its organization's.
    private static final Duration LISTED = Duration.ofDays(90);

    private static final int MOST_OF_ONE = 300;
    private static final int MOST_OF_MANY = 1_000;

    private static final Sorting SORTING =
            new Sorting(
                    "-created_at",
                    Map.of(
                            "created_at", View.text("createdAt"),
                            "expires_at", View.text("expiresAt")));

    private final View<ApiKeyRow> view;
    private final Reads reads;
    private final Pages pages;
    private final Sights sights;
    private final OpenCards cards;
    private final KeyUses uses;
    private final Directory directory;
    private final Clock clock;

    ApiKeyRows(
            ApiKeysProjection projection,
            Reads reads,
            Pages pages,
            Sights sights,
            OpenCards cards,
            KeyUses uses,
            Directory directory,
            Clock clock) {
        this.view = View.of(projection);
        this.reads = reads;
        this.pages = pages;
        this.sights = sights;
        this.cards = cards;
        this.uses = uses;
        this.directory = directory;
        this.clock = clock;
    }

    /// The newest first, without those that ended long ago.
    List<ApiKeyView> of(UserId owner, Moment moment) {
        return all(View.text("owner").eq(owner.value()), MOST_OF_ONE, moment);
    }

    /// Those that act for the organization alone, the newest first, without those that ended long
    /// ago.
    List<ApiKeyView> ofOrganization(String orgId, Moment moment) {
        return all(View.text("orgId").eq(orgId), MOST_OF_MANY, moment);
    }

    Optional<ApiKeyView> one(String keyId, Moment moment) {
        String key = ApiKeysProjection.key(keyId);
        return reads.in(SystemOrganization.ID, db -> view.find(db, moment.position(), key))
                .map(row -> views(List.of(row)).getFirst());
    }

    Page<ApiKeyView> page(Moment moment, Listing listing) {
        Page<Row<ApiKeyRow>> page =
                reads.in(
                        SystemOrganization.ID,
                        db -> pages.page(db, view, moment, listing, DSL.noCondition(), SORTING));
        return page.with(views(page.items()));
    }

    @QueryHandler
    Optional<ApiKeyView> on(FindApiKey query) {
        sights.await(FEATURES, query.position());
        return one(query.keyId(), Moment.NOW);
    }

    /// Where there are more than that, those that can still be used are among them.
    private List<ApiKeyView> all(Condition condition, int most, Moment moment) {
        Field<String> end = View.text("endsAt");
        Condition listed = end.ge(clock.instant().minus(LISTED).toString());
        List<Row<ApiKeyRow>> rows =
                reads.in(
                        SystemOrganization.ID,
                        db ->
                                db.selectFrom(view.at(moment.position()))
                                        .where(condition, listed)
                                        .orderBy(end.desc(), View.KEY)
                                        .limit(most)
                                        .fetch(view::row));
        return views(
                rows.stream()
                        .sorted(
                                Comparator.comparing(
                                                (Row<ApiKeyRow> row) -> row.value().createdAt())
                                        .reversed()
                                        .thenComparing(Row::key))
                        .toList());
    }

    private List<ApiKeyView> views(List<Row<ApiKeyRow>> rows) {
        Map<String, Use> used = uses.of(rows.stream().map(row -> row.value().id()).toList());
        Instant now = clock.instant();
        return rows.stream()
                .map(Row::value)
                .map(row -> view(row, used.get(row.id()), now))
                .toList();
    }

    private ApiKeyView view(ApiKeyRow row, @Nullable Use use, Instant now) {
        Optional<Card> card = cards.of(row);
        boolean over = KnownApiKeys.isOver(row, card);
        return new ApiKeyView(
                row.id(),
                card.map(Card::name).orElse(null),
                ApiKeyText.PREFIX + row.id(),
                row.proof().last4(),
                row.scopes(),
                row.owner(),
                directory.nameOf(new Actor(Actor.Type.USER, row.owner())),
                row.orgId(),
                row.createdAt(),
                row.expiresAt(),
                use == null ? null : use.at(),
                use == null ? null : use.address(),
                status(row, over, now),
                !over && now.isBefore(row.expiresAt()),
                card.map(Card::addresses).orElse(List.of()),
                null,
                null,
                null);
    }

    private static String status(ApiKeyRow row, boolean over, Instant now) {
        if (over) {
            return "revoked";
        }
        if (!now.isBefore(row.expiresAt())) {
            return "expired";
        }
        return row.former() != null && now.isBefore(row.former().until()) ? "rotating" : "active";
    }
}
