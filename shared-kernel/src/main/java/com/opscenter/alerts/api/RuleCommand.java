package com.opscenter.alerts.api;

import com.opscenter.commands.api.Approvable;
import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// What is asked about our own rules.
public sealed interface RuleCommand extends Command {

    RuleId id();

    @Override
    default String targetId() {
        return id().key();
    }

    @Override
    default Permission permission() {
        return Permission.of("alerts:write");
    }

    @Approvable
    record DefineAlertRule(RuleId id, AlertRule rule) implements RuleCommand {
        @Override
        public List<FieldError> violations() {
            return rule.violations();
        }
    }

    @Approvable
    record ChangeAlertRule(RuleId id, AlertRule rule) implements RuleCommand {
        @Override
        public List<FieldError> violations() {
            return rule.violations();
        }
    }

    @Approvable
    record RemoveAlertRule(RuleId id) implements RuleCommand {
        @Override
        public Permission permission() {
            return Permission.of("alerts:delete");
        }
    }
}
