package com.opscenter.mail.api;

import com.opscenter.commands.api.Command;
import com.opscenter.identity.api.Permission;
import com.opscenter.identity.api.Requirement;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is asked about a letter. It is queued by the feature that has something to say; what became
/// of it is told by whoever sends it.
public sealed interface LetterCommand extends Command {

    LetterId letter();

    @Override
    default String targetId() {
        return "mail/" + letter().value();
    }

    @Override
    default Permission permission() {
        return Permission.of("users:write");
    }

    @Override
    default Requirement requirement() {
        return new Requirement.Everywhere(permission());
    }

    @Override
    default String home() {
        return SystemOrganization.ID;
    }

    /// Queueing a letter again changes nothing: to say it again, write another one.
    ///
    /// @param to the address alone, such as `ada@example.com`, sealed for the person it belongs to
    /// @param name how the person is addressed, null when that is not known
    /// @param link null for a kind without one
    /// @param facts by the names the kind asks for; never personal data
    record QueueLetter(
            LetterId letter,
            LetterKind kind,
            Sealed to,
            @Nullable Sealed name,
            Language language,
            @Nullable LetterLink link,
            Map<String, String> facts)
            implements LetterCommand {

        private static final int LONGEST_FACT = 200;

        public QueueLetter {
            facts = Map.copyOf(facts);
        }

        @Override
        public List<FieldError> violations() {
            List<FieldError> errors = new ArrayList<>();
            if (kind.hasLink() != (link != null)) {
                errors.add(
                        new FieldError(
                                "link",
                                kind.hasLink() ? "required" : "unknown",
                                kind.hasLink() ? "must be given" : "is not shown by this kind"));
            }
            if (link != null) {
                errors.addAll(link.violations());
            }
            if (!facts.keySet().equals(kind.facts())) {
                errors.add(
                        new FieldError(
                                "facts", "names", "must be those of the kind: " + kind.facts()));
            }
            facts.entrySet().stream()
                    .filter(fact -> fact.getValue().length() > LONGEST_FACT)
                    .map(fact ->
                            new FieldError(
                                    "facts." + fact.getKey(),
                                    "size",
                                    "must have up to " + LONGEST_FACT + " characters"))
                    .forEach(errors::add);
            return errors;
        }
    }

    /// It waits, and why.
    ///
    /// @param reply the mail server's code when it put it off, such as 451
    record RecordLetterDelayed(LetterId letter, LetterDelay why, @Nullable Integer reply)
            implements LetterCommand {}

    /// The mail server took it.
    record RecordLetterSent(LetterId letter) implements LetterCommand {}

    /// It is given up.
    ///
    /// @param reply the mail server's code when it refused, such as 550; its words may name people
    record RecordLetterFailed(LetterId letter, LetterFailure why, @Nullable Integer reply)
            implements LetterCommand {}
}
