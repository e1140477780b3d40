package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Command;
import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.EnrollmentCommand.Enroll;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.UserCommand.ActivateUser;
import com.opscenter.identity.api.UserCommand.AssignRole;
import com.opscenter.identity.api.UserCommand.ChangeUser;
import com.opscenter.identity.api.UserCommand.DeleteUser;
import com.opscenter.identity.api.UserCommand.LimitApiCalls;
import com.opscenter.identity.api.UserCommand.RemoveRole;
import com.opscenter.identity.api.UserCommand.SetRoles;
import com.opscenter.identity.api.UserCommand.SetTier;
import com.opscenter.identity.api.UserCommand.SuspendUser;
import com.opscenter.identity.api.UserId;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.command.enrollment.Adopting.Adopted;
import com.opscenter.identity.command.people.Corrections;
import com.opscenter.identity.command.people.ImportUndo;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.jobs.api.JobUndo;
import com.opscenter.organizations.api.OrganizationCommand.AddMember;
import com.opscenter.organizations.api.OrganizationCommand.ChangeMemberRole;
import com.opscenter.vocabulary.api.FieldError;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/// Creates somebody for each row of a file, as a request for one would, or brings whoever has its
/// e-mail address to what it says. A row that is begun again goes on where it was interrupted.
@Component
public class ImportPeople implements JobKind {

    private static final String MODE = "mode";

    /// What becomes of a row about somebody who is there.
    public enum Mode {
        /// It is refused.
        CREATE,
        /// They get what it says.
        UPSERT;

        public static Optional<Mode> of(String word) {
            return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Wishes wishes;
    private final Enrolling enrolling;
    private final Corrections corrections;
    private final ImportUndo undo;
    private final JsonMapper json;

    ImportPeople(
            Wishes wishes,
            Enrolling enrolling,
            Corrections corrections,
            ImportUndo undo,
            JsonMapper json) {
        this.wishes = wishes;
        this.enrolling = enrolling;
        this.corrections = corrections;
        this.undo = undo;
        this.json = json;
    }

    public static Map<String, String> parameters(Mode mode) {
        return Map.of(MODE, mode.word());
    }

    @Override
    public Set<Class<? extends Command>> gives() {
        return Set.of(
                Enroll.class,
                AssignRole.class,
                ChangeUser.class,
                SetRoles.class,
                SetTier.class,
                LimitApiCalls.class,
                DeleteUser.class,
                // What those do besides.
                RemoveRole.class,
                SuspendUser.class,
                ActivateUser.class,
                AddMember.class,
                ChangeMemberRole.class);
    }

    @Override
    public String word() {
        return "import";
    }

    @Override
    public Requirement requirement() {
        return new Requirement.Everywhere(Permission.of("users:write"));
    }

    /// Passwords take the processors.
    @Override
    public int sideBySide() {
        return 4;
    }

    @Override
    public Optional<JobUndo> undo() {
        return Optional.of(undo);
    }

    @Override
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        ImportedRow row = row(item);
        CreateBody body = body(row);
        try (Password password = body.chosen()) {
            Optional<UserId> there = there(task, body, hand.context());
            return there.isPresent()
                    ? corrected(there.get(), row, body, hand)
                    : created(task, row, body, password, hand);
        }
    }

    /// Somebody the directory does not know yet may have the address.
    private ItemResult created(
            JobTask task,
            ImportedRow row,
            CreateBody body,
            @Nullable Password password,
            JobHand hand) {
        try {
            Wish wish = wishes.of(body, hand.caller());
            Adopted adopted = enrolling.bring(wish, password, hand.context(), Set.of());
            List<String> warnings =
                    Stream.concat(wish.warnings().stream(), adopted.warnings().stream()).toList();
            return new ItemResult.Done(
                            adopted.position(), "user/" + adopted.user().value(), warnings)
                    .warned(row.leftOut());
        } catch (RefusedException refused) {
            UserId there = late(task, body, refused.refusal()).orElseThrow(() -> refused);
            return corrected(there, row, body, hand);
        }
    }

    @Override
    public ItemResult rehearse(JobTask task, JobItem item, JobHand hand) {
        ImportedRow row = row(item);
        CreateBody body = body(row);
        try (Password _ = body.chosen()) {
            Optional<UserId> there = there(task, body, hand.context());
            if (there.isPresent()) {
                return corrections.rehearse(there.get(), body.said(), hand).warned(row.leftOut());
            }
            Wish wish = wishes.of(body, hand.caller());
            ItemResult would = hand.send(enrolling.imagined(wish, hand.context()));
            Optional<UserId> late =
                    would instanceof ItemResult.Failed(var refusal)
                            ? late(task, body, refusal)
                            : Optional.empty();
            if (late.isPresent()) {
                return corrections.rehearse(late.get(), body.said(), hand).warned(row.leftOut());
            }
            ItemResult told =
                    would instanceof ItemResult.Done && isUpsert(task)
                            ? new ItemResult.WouldChange(null, new TreeSet<>(), List.of())
                            : would;
            return told.warned(wish.warnings()).warned(row.leftOut());
        }
    }

    private ItemResult corrected(UserId there, ImportedRow row, CreateBody body, JobHand hand) {
        return corrections.correct(there, body.said(), hand).warned(row.leftOut());
    }

    /// Whoever the directory did not know yet.
    private Optional<UserId> late(JobTask task, CreateBody body, Refusal refusal) {
        return isUpsert(task) && refusal.code().equals("user-exists")
                ? corrections.whoseByNow(body.email())
                : Optional.empty();
    }

    /// Nobody whom this row has begun to create itself.
    private Optional<UserId> there(JobTask task, CreateBody body, CommandContext context) {
        return isUpsert(task) && !enrolling.isBegun(context)
                ? corrections.whose(body.email())
                : Optional.empty();
    }

    private static boolean isUpsert(JobTask task) {
        return task.get(MODE).equals(Mode.UPSERT.word());
    }

    private ImportedRow row(JobItem item) {
        return json.readValue(item.payload(), ImportedRow.class);
    }

    private CreateBody body(ImportedRow row) {
        FieldError wrong = row.wrong();
        if (wrong != null) {
            throw new RefusedException(Refusal.invalid(List.of(wrong)));
        }
        try {
            return json.treeToValue(row.body(), CreateBody.class);
        } catch (JacksonException mismatch) {
            throw new RefusedException(
                    Refusal.invalid(member(mismatch), "type", "is not of the form it must have"));
        }
    }

    private static String member(JacksonException mismatch) {
        return mismatch instanceof DatabindException known
                        && !known.getPath().isEmpty()
                        && known.getPath().getFirst().getPropertyName() != null
                ? known.getPath().getFirst().getPropertyName()
                : "row";
    }
}
