package com.opscenter.identity.command.exports;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.OwnDataCommand.RequestOwnData;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import java.util.Set;
import org.springframework.stereotype.Component;

/// Has a copy of what is kept of somebody made ready for them. The file itself is written while it
/// is taken, so that it lies nowhere.
@Component
class ExportOwnData implements JobKind {

    @Override
    public String word() {
        return "export-own-data";
    }

    @Override
    public Set<Class<? extends Command>> gives() {
        return Set.of(RequestOwnData.class);
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Somebody();
    }

    @Override
    public Requirement overOthers() {
        return new Requirement.Everywhere(Permission.of("users:write"));
    }

    @Override
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        return hand.send(new RequestOwnData(task.job().value(), new UserId(item.id())));
    }
}
