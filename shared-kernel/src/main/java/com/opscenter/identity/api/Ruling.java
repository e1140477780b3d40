package com.opscenter.identity.api;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// Whether somebody may do something, and what says so.
///
/// @param rule 1 a role of the platform or a permission by name, 2 a role in one's own
///   organizations, 3 the role in the organization, 4 it is about oneself; 0 when none allows it
/// @param why a sentence for people
/// @param by the name of the role that allows it, if one does
public record Ruling(Answer answer, int rule, String why, @Nullable String by) {

    /// From the best to the worst.
    public enum Answer {
        ALLOWED,
        /// The owner of the key may, the key may not.
        OUT_OF_SCOPE,
        /// What it is about may be seen, but not this be done with it.
        FORBIDDEN,
        /// What it is about does not exist for whoever asks.
        HIDDEN
    }

    static final Comparator<Ruling> BEST_FIRST = Comparator.comparing(Ruling::answer);

    static Ruling allowed(int rule, String why, @Nullable String by) {
        return new Ruling(Answer.ALLOWED, rule, why, by);
    }

    /// @param needed what would allow it, such as `power:execute`
    static Ruling refused(Answer answer, String needed) {
        return new Ruling(answer, 0, needed + " is needed for this", null);
    }

    static Ruling outOfScope(String needed) {
        return new Ruling(Answer.OUT_OF_SCOPE, 0, "The key is not for " + needed, null);
    }

    /// Refuses unless it is allowed.
    ///
    /// @param object what it is about, such as `organization/<id>`
    public void orRefuse(String object) {
        if (!isAllowed()) {
            throw new RefusedException(refusal(object));
        }
    }

    public boolean isAllowed() {
        return answer == Answer.ALLOWED;
    }

    /// The refusal to whoever lacks the function, whatever it is to be used on.
    public Refusal denial() {
        return new Refusal(answer == Answer.OUT_OF_SCOPE ? "insufficient-scope" : "forbidden", why);
    }

    /// The refusal to whoever may not do it with this object.
    ///
    /// @param object such as `outlet/pdu-1/9`
    public Refusal refusal(String object) {
        return answer == Answer.HIDDEN ? Refusal.notFound(object) : denial();
    }
}
