package com.opscenter.threats.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Views;
import com.opscenter.sources.api.FindSource;
import com.opscenter.sources.api.ListSources;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceView;
import com.opscenter.threats.api.BlockCommand.BlockAddress;
import com.opscenter.threats.api.BlockId;
import com.opscenter.threats.api.BlockView;
import com.opscenter.threats.api.FindBlock;
import com.opscenter.threats.api.ThreatCapability;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what is known now into a block: where it can be done, and what must stay reachable.
@Component
class BlockAsking {

    private final Views views;
    private final OwnRanges own;
    private final Clock clock;

    BlockAsking(Views views, OwnRanges own, Clock clock) {
        this.views = views;
        this.own = own;
        this.clock = clock;
    }

    /// @param commandId of the command that is asked with
    /// @param asker address of whoever asks, null when nobody does
    record Ask(
            BlockId block,
            String commandId,
            @Nullable String reason,
            @Nullable Instant expiresAt,
            @Nullable String asker) {}

    /// Where addresses of an organization can be blocked.
    ///
    /// @param named only these; null for all that can
    List<SourceView> targets(String orgId, @Nullable List<String> named) {
        List<SourceView> sources = sources(orgId);
        if (named == null) {
            return sources.stream().filter(SourceView::enabled).filter(BlockAsking::can).toList();
        }
        return named.stream().distinct().map(id -> target(sources, id)).toList();
    }

    private static SourceView target(List<SourceView> sources, String id) {
        SourceView found =
                sources.stream()
                        .filter(source -> source.id().equals(id))
                        .findFirst()
                        .orElseThrow(() ->
                                new RefusedException(
                                        Refusal.invalid(
                                                "sourceIds", "unknown", "there is no " + id)));
        if (!can(found)) {
            throw new RefusedException(
                    new Refusal(
                            "capability-missing",
                            "%s cannot block addresses: it needs an alias that a rule uses"
                                    .formatted(found.name())));
        }
        return found;
    }

    private static boolean can(SourceView source) {
        return source.capabilities().contains(ThreatCapability.BLOCK);
    }

    private List<SourceView> sources(String orgId) {
        return views.list(ListSources.all(orgId), SourceView.class);
    }

    BlockAddress ask(Ask ask, String orgId, List<SourceView> targets) {
        return command(ask, targets, sources(orgId));
    }

    /// What was freed is blocked again where it was.
    BlockAddress again(Ask ask, List<SourceId> where) {
        List<SourceView> targets =
                where.stream()
                        .flatMap(source ->
                                views
                                        .find(new FindSource(source.value(), 0), SourceView.class)
                                        .stream())
                        .toList();
        return command(ask, targets, targets);
    }

    private BlockAddress command(Ask ask, List<SourceView> targets, List<SourceView> sources) {
        Set<SourceId> ids =
                targets.stream()
                        .map(source -> new SourceId(source.id()))
                        .collect(Collectors.toUnmodifiableSet());
        return new BlockAddress(
                ask.block(),
                ask.commandId(),
                clock.instant(),
                ids,
                own.of(sources, ask.asker()),
                ask.reason(),
                ask.expiresAt());
    }

    Optional<BlockView> shown(BlockId block) {
        return views.find(new FindBlock(block, 0), BlockView.class);
    }

    Instant now() {
        return clock.instant();
    }
}
