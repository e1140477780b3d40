package com.opscenter.identity.command.bulk;

import com.opscenter.commands.api.Command;
import com.opscenter.history.api.Event;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserCommand.RestoreTier;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserEvent.TierOverridden;
import com.opscenter.identity.api.UserId;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.ItemResult.AlreadySo;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.JobUndo;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Gives many people a tier of their own, or that of their organization again.
@Component
class SetTiers implements JobKind, JobUndo {

    private static final String TIER = "tier";

    /// @param tier null for that of the organization
    static Map<String, String> parameters(@Nullable String tier) {
        return tier == null ? Map.of() : Map.of(TIER, tier);
    }

    @Override
    public Set<Class<? extends Command>> gives() {
        return Set.of(SetTier.class, RestoreTier.class);
    }

    @Override
    public String word() {
        return "set-tier";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Everywhere(Permission.of("billing:write"));
    }

    @Override
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        return hand.send(new SetTier(new UserId(item.id()), task.parameters().get(TIER)));
    }

    @Override
    public Optional<JobUndo> undo() {
        return Optional.of(this);
    }

    @Override
    public Set<Class<? extends Event>> topic() {
        return Set.of(TierOverridden.class);
    }

    @Override
    public ItemResult undo(JobTask task, JobItem item, Past past, JobHand hand) {
        for (Event event : past.done()) {
            if (event instanceof TierOverridden(var user, var from, var to)) {
                return hand.send(new RestoreTier(user, to, from));
            }
        }
        return new AlreadySo();
    }
}
