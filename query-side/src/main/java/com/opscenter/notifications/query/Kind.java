package com.opscenter.notifications.query;

import static com.opscenter.notifications.api.Severity.CRITICAL;
import static com.opscenter.notifications.api.Severity.INFO;
import static com.opscenter.notifications.api.Severity.WARNING;

import com.opscenter.notifications.api.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What there is to be told, how much it matters, and in English. Pages have words of their own for
/// each.
enum Kind {
    APPROVAL_BEGUN(INFO, "{command} was approved and begun"),
    APPROVAL_DONE(INFO, "{command} was approved and done"),
    APPROVAL_FAILED(WARNING, "{command} was approved and refused then: {code}"),
    APPROVAL_PARTLY(
            WARNING, "{command} was approved, {done} of {of} were done and then refused: {code}"),
    APPROVAL_DENIED(WARNING, "{command} was denied"),
    APPROVAL_EXPIRED(WARNING, "Nobody agreed to {command} in time"),
    BREAK_GLASS_REVIEWED(INFO, "{command}, done without a second person, was looked at"),

    JOB_DONE(INFO, "The job {job} is done, rows: {succeeded}"),
    JOB_DONE_IN_PART(WARNING, "The job {job} is done, rows failed: {failed}, well: {succeeded}"),
    JOB_FAILED(WARNING, "The job {job} could not go on: {why}"),
    JOB_CANCELLED(WARNING, "The job {job} was cancelled"),

    ROLES_CHANGED(WARNING, "Your roles are now {roles}"),
    ACCOUNT_SUSPENDED(WARNING, "Your account was suspended"),
    ACCOUNT_ACTIVATED(INFO, "Your account was activated"),
    PROFILE_CHANGED(WARNING, "Your names or e-mail address were changed"),
    PASSWORD_LETTER(WARNING, "A letter to choose a password was sent to you"),
    SESSIONS_ENDED(WARNING, "Sessions of yours were ended"),
    KEY_CREATED(WARNING, "An API key was made for you"),
    KEY_CHANGED(WARNING, "An API key of yours was changed"),
    KEY_ROTATED(WARNING, "An API key of yours has a new secret"),
    KEY_REVOKED(WARNING, "An API key of yours was revoked"),

    SECOND_FACTOR_ADDED(INFO, "A second factor was added: {factor}"),
    SECOND_FACTOR_REMOVED(WARNING, "A second factor was removed: {factor}"),
    CODES_GUESSED(CRITICAL, "{wrong} wrong codes were given after your right password"),
    PASSKEY_COPIED(CRITICAL, "There may be a copy of a passkey of yours"),

    ORGANIZATION_JOINED(INFO, "You belong to {organization} now: {role}"),
    ORGANIZATION_ROLE(WARNING, "In {organization} you are {to} now, and not {from}"),
    ORGANIZATION_LEFT(WARNING, "You do not belong to {organization} any more"),
    ORGANIZATION_SUSPENDED(WARNING, "{organization} was suspended"),
    ORGANIZATION_ACTIVATED(INFO, "{organization} was activated again"),
    INVITATION_ACCEPTED(INFO, "Your invitation to {organization} was accepted");

    private final Severity severity;
    private final String english;

    Kind(Severity severity, String english) {
        this.severity = severity;
        this.english = english;
    }

    Severity severity() {
        return severity;
    }

    /// The name in the API.
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// For scripts and letters; a member that is missing leaves its name.
    String title(Map<String, String> params) {
        String title = english;
        for (Map.Entry<String, String> param : params.entrySet()) {
            title = title.replace("{" + param.getKey() + "}", param.getValue());
        }
        return title;
    }
}
