package com.opscenter.approvals.api;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.NotApprovable;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserId;
import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is asked of a command that waits for a second person, and of its waiting.
public sealed interface ApprovalCommand extends Command {

    String DECIDED_BY_PEOPLE = "It is itself a decision about what waits.";

    ApprovalId approval();

    @Override
    default String targetId() {
        return approval().stream();
    }

    /// Of our own parts, which tell what became of it.
    @Override
    default Permission permission() {
        return Permission.of("system:execute");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    /// What only people decide.
    sealed interface ByPeople extends ApprovalCommand {

        /// What the waiting commands ask of whoever gives them, each of them.
        List<Requirement> needs();

        /// The others are looked at by whoever gives this.
        @Override
        default Requirement requirement() {
            return needs().getFirst();
        }
    }

    /// Has a command wait. It is given in the name of whoever gave that, and never by them.
    record RequestApproval(ApprovalId approval, Waiting waiting) implements ApprovalCommand {}

    @NotApprovable(DECIDED_BY_PEOPLE)
    record GrantApproval(
            ApprovalId approval,
            UserId by,
            @Nullable String note,
            Instant at,
            List<Requirement> needs)
            implements ByPeople {

        @Override
        public List<FieldError> violations() {
            return Notes.violations("note", note == null ? "-" : note, 1);
        }
    }

    @NotApprovable(DECIDED_BY_PEOPLE)
    record DenyApproval(
            ApprovalId approval, UserId by, String note, Instant at, List<Requirement> needs)
            implements ByPeople {

        @Override
        public List<FieldError> violations() {
            return Notes.violations("note", note, 1);
        }
    }

    /// By whoever asked, or whoever could have agreed.
    record WithdrawApproval(ApprovalId approval, List<Requirement> needs) implements ByPeople {}

    /// Whoever asked does it without a second person, and answers for it later.
    @NotApprovable(DECIDED_BY_PEOPLE)
    record BreakGlass(
            ApprovalId approval, UserId by, String reason, Instant at, List<Requirement> needs)
            implements ByPeople {

        @Override
        public List<FieldError> violations() {
            return Notes.violations("reason", reason, Notes.OF_BREAK_GLASS);
        }
    }

    @NotApprovable(DECIDED_BY_PEOPLE)
    record ReviewBreakGlass(ApprovalId approval, UserId by, String note, List<Requirement> needs)
            implements ByPeople {

        @Override
        public List<FieldError> violations() {
            return Notes.violations("note", note, 1);
        }
    }

    /// Its time is over.
    record ExpireApproval(ApprovalId approval) implements ApprovalCommand {}

    /// The command was accepted.
    ///
    /// @param ownSteps whether what becomes of it is told by its own feature
    record RecordCarriedOut(ApprovalId approval, boolean ownSteps) implements ApprovalCommand {}

    /// The command was refused.
    record RecordNotCarriedOut(ApprovalId approval, String code, String detail)
            implements ApprovalCommand {}

    /// Of several commands some were done before one was refused.
    ///
    /// @param done how many
    /// @param of how many
    record RecordPartlyCarriedOut(ApprovalId approval, int done, int of, String code, String detail)
            implements ApprovalCommand {}
}
