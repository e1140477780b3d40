package com.opscenter.threats.query;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockView;
import com.opscenter.views.Listing;
import com.opscenter.views.Page;
import com.opscenter.views.Sight;
import com.opscenter.views.Sights;
import com.opscenter.views.When;
import java.util.Locale;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Which addresses are blocked, and where.
@RestController
@RequestMapping("/api/v1/security/blocks")
@Needs("security:read")
class BlockReadsEndpoint {

    private final Sights sights;
    private final BlockRows rows;

    BlockReadsEndpoint(Sights sights, BlockRows rows) {
        this.sights = sights;
        this.rows = rows;
    }

    /// The newest first.
    ///
    /// @param all also those that were freed everywhere
    @GetMapping
    ResponseEntity<Page<BlockView>> list(
            Caller caller, @RequestParam(required = false) @Nullable String all, Listing listing) {
        Sight sight = sights.of(caller, listing.when(), ThreatQueries.FEATURES);
        boolean whole = all != null && !all.toLowerCase(Locale.ROOT).equals("false");
        return sight.answer(
                rows.page(
                        sight.orgId(),
                        sight.moment(),
                        listing,
                        whole ? DSL.noCondition() : BlockRows.STANDING));
    }

    @GetMapping("/{ip}")
    ResponseEntity<BlockView> one(Caller caller, @PathVariable("ip") String ip, When when) {
        Sight sight = sights.of(caller, when, ThreatQueries.FEATURES);
        BlockView block =
                BlockId.of(ip)
                        .flatMap(id -> rows.one(sight.orgId(), sight.moment(), id.key()))
                        .orElseThrow(
                                () -> new RefusedException(Refusal.notFound("block of " + ip)));
        return sight.answer(block, block.version());
    }
}
