package com.opscenter.identity.command.enrollment;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.identity.api.provider.Password;
import com.opscenter.identity.command.enrollment.Adopting.Adopted;
import com.opscenter.jobs.api.ItemResult;
import com.opscenter.jobs.api.JobHand;
import com.opscenter.jobs.api.JobItem;
import com.opscenter.jobs.api.JobKind;
import com.opscenter.jobs.api.JobTask;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

/// Creates somebody for each row of a file, as a request for one would. A row that is begun again
/// goes on where it was interrupted.
@Component
public class ImportPeople implements JobKind {

    private final Wishes wishes;
    private final Enrolling enrolling;
    private final JsonMapper json;

    ImportPeople(Wishes wishes, Enrolling enrolling, JsonMapper json) {
        this.wishes = wishes;
        this.enrolling = enrolling;
        this.json = json;
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
    public ItemResult work(JobTask task, JobItem item, JobHand hand) {
        CreateBody body = body(item);
        try (Password password = body.chosen()) {
            Wish wish = wishes.of(body, hand.caller());
            Adopted adopted = enrolling.bring(wish, password, hand.context());
            return new ItemResult.Done(adopted.position(), "user/" + adopted.user().value());
        }
    }

    @Override
    public ItemResult rehearse(JobTask task, JobItem item, JobHand hand) {
        CreateBody body = body(item);
        try (Password _ = body.chosen()) {
            return hand.send(enrolling.imagined(wishes.of(body, hand.caller()), hand.context()));
        }
    }

    private CreateBody body(JobItem item) {
        ImportedRow row = json.readValue(item.payload(), ImportedRow.class);
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
