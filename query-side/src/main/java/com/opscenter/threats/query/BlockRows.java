package com.opscenter.threats.query;

import com.opscenter.ops.api.Scope;
import com.opscenter.threats.api.BlockView;
import com.opscenter.views.Listing;
import com.opscenter.views.Moment;
import com.opscenter.views.Page;
import com.opscenter.views.Pages;
import com.opscenter.views.Pages.Sorting;
import com.opscenter.views.Reads;
import com.opscenter.views.Row;
import com.opscenter.views.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// Finds blocked addresses of one organization.
@Component
class BlockRows {

    static final Condition STANDING = View.text("standing").eq(DSL.inline("true"));

    private static final Sorting SORTING =
            new Sorting("-since", Map.of("since", View.text("since"), "ip", View.text("ip")));

    private final Reads reads;
    private final Pages pages;
    private final Blocks blocks;

    BlockRows(Reads reads, Pages pages, Blocks blocks) {
        this.reads = reads;
        this.pages = pages;
        this.blocks = blocks;
    }

    Page<BlockView> page(String orgId, Moment moment, Listing listing, Condition condition) {
        Page<Row<BlockRow>> page =
                reads.in(
                        orgId,
                        db -> pages.page(db, Blocks.VIEW, moment, listing, condition, SORTING));
        return page.with(blocks.views(page.items()));
    }

    Optional<BlockView> one(String orgId, Moment moment, String key) {
        return reads.in(orgId, db -> Blocks.VIEW.find(db, moment.position(), key))
                .map(row -> blocks.views(List.of(row)).getFirst());
    }

    List<BlockView> all(Scope scope, Condition condition) {
        return blocks.views(
                reads.in(
                        scope.orgId(),
                        db ->
                                Blocks.VIEW.fetch(
                                        db,
                                        scope.at(),
                                        condition.and(View.inSite(scope.site())),
                                        View.KEY.asc())));
    }

    /// Those a source has a part in, for our own parts that know only its id.
    List<BlockView> of(String source) {
        Condition has = View.member("targets." + source).isNotNull();
        return blocks.views(
                reads.everywhere(db -> Blocks.VIEW.fetch(db, null, has, View.KEY.asc())));
    }

    /// The organization of a block, for our own parts that know only its key.
    Optional<String> owner(String key) {
        return reads.everywhere(db -> Blocks.VIEW.find(db, null, key)).map(Row::orgId);
    }
}
