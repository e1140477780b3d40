package com.opscenter.threats.command;

import com.opscenter.commands.api.CommandStatus;
import com.opscenter.intents.api.IntentSteps;
import com.opscenter.intents.api.Intents;
import com.opscenter.sources.api.SourceId;
import com.opscenter.threats.api.BlockAction;
import com.opscenter.threats.api.BlockState;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// An address as far as decisions need it.
///
/// @param targets the sources that have a part in it, by id
/// @param blockedBy the command that blocked it last; null while nobody wants it blocked
/// @param asked what was asked of several sources and has not ended at all of them, by command id
record Block(Map<String, Target> targets, @Nullable String blockedBy, Map<String, Asked> asked) {

    static final Block NEVER_ASKED = new Block(Map.of(), null, Map.of());

    /// The address at one source.
    record Target(BlockState state, Intents<BlockAction, BlockState> intents) {

        static final Target UNREAD = new Target(BlockState.UNKNOWN, Intents.none());

        IntentSteps<BlockAction, BlockState> steps() {
            return new IntentSteps<>(intents);
        }

        Target with(Intents<BlockAction, BlockState> newer) {
            return new Target(state, newer);
        }
    }

    /// One command of several sources.
    ///
    /// @param sources those it was asked of, in order
    /// @param ends how it ended, by source
    record Asked(BlockAction action, List<String> sources, Map<String, CommandStatus> ends) {

        boolean isOver() {
            return ends.size() == sources.size();
        }

        Asked ended(String source, CommandStatus status) {
            Map<String, CommandStatus> more = new TreeMap<>(ends);
            more.put(source, status);
            return new Asked(action, sources, Map.copyOf(more));
        }
    }

    /// At a source that never had a part in it nothing was read.
    Target at(SourceId source) {
        return targets.getOrDefault(source.value(), Target.UNREAD);
    }

    boolean knows(SourceId source) {
        return targets.containsKey(source.value());
    }

    /// Where it may be on the list, in order.
    List<String> blocking() {
        return targets.entrySet().stream()
                .filter(each -> each.getValue().state() != BlockState.REMOVED)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Block with(SourceId source, Target target) {
        Map<String, Target> all = new TreeMap<>(targets);
        all.put(source.value(), target);
        return new Block(Map.copyOf(all), blockedBy, asked);
    }

    Block without(SourceId source) {
        Map<String, Target> others = new TreeMap<>(targets);
        others.remove(source.value());
        return new Block(Map.copyOf(others), blockedBy, asked);
    }

    Block asking(Map<String, Asked> newer) {
        return new Block(targets, blockedBy, Map.copyOf(newer));
    }
}
