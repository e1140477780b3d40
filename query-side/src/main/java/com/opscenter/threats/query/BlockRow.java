package com.opscenter.threats.query;

import com.opscenter.identity.api.Actor;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockState;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A blocked address as events tell it.
///
/// @param targets by source
/// @param by who blocked it last, null when it was only read
/// @param since when that was
/// @param standing whether it is, or shall be, on the list of a firewall
record BlockRow(
        String ip,
        Map<String, Target> targets,
        @Nullable String reason,
        @Nullable Actor by,
        Instant since,
        @Nullable Instant expiresAt,
        boolean standing) {

    /// The address at one source.
    ///
    /// @param pending what is under way
    /// @param commandId the last command
    /// @param failure null while nothing failed
    record Target(
            BlockState state,
            @Nullable BlockAction pending,
            @Nullable String commandId,
            @Nullable Failure failure) {

        static final Target UNREAD = new Target(BlockState.UNKNOWN, null, null, null);

        /// What was wanted in vain is forgotten when it comes to be so.
        Target read(BlockState now) {
            boolean came = failure != null && failure.action().wanted() == now;
            return new Target(now, pending, commandId, came ? null : failure);
        }

        Target asked(BlockAction action, String command) {
            return new Target(state, action, command, null);
        }

        Target ended(@Nullable Failure how) {
            return new Target(state, null, commandId, how);
        }

        boolean isOf(String command) {
            return command.equals(commandId);
        }

        boolean stands() {
            return pending != null || failure != null || state == BlockState.ACTIVE;
        }
    }

    /// @param action what was asked in vain
    record Failure(BlockAction action, String words) {}

    static BlockRow of(String ip, Instant since) {
        return new BlockRow(ip, Map.of(), null, null, since, null, false);
    }

    BlockRow blocked(Actor who, @Nullable String why, Instant at, @Nullable Instant end) {
        return new BlockRow(ip, targets, why, who, at, end, standing);
    }

    BlockRow endless() {
        return new BlockRow(ip, targets, reason, by, since, null, standing);
    }

    Target at(SourceId source) {
        return targets.getOrDefault(source.value(), Target.UNREAD);
    }

    BlockRow with(SourceId source, Target target) {
        Map<String, Target> all = new TreeMap<>(targets);
        all.put(source.value(), target);
        return with(all);
    }

    BlockRow without(SourceId source) {
        Map<String, Target> others = new TreeMap<>(targets);
        others.remove(source.value());
        return with(others);
    }

    private BlockRow with(Map<String, Target> all) {
        boolean stands = all.values().stream().anyMatch(Target::stands);
        return new BlockRow(ip, all, reason, by, since, expiresAt, stands);
    }
}
