package com.opscenter.commands.command;

import com.opscenter.commands.api.CommandContext;
import com.opscenter.commands.api.CommandContext.Idempotency;
import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.api.UnkeptAnswer;
import com.opscenter.identity.api.Actor;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.UserId;
import com.opscenter.vault.api.Sealed;
import com.opscenter.vault.api.Seals;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a request says about a command beside its body.
@Component
public final class Requests {

    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");
    private static final Pattern VERSION = Pattern.compile("\"(\\d{1,18})\"");
    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Fingerprints fingerprints;
    private final Seals seals;

    Requests(Fingerprints fingerprints, Seals seals) {
        this.fingerprints = fingerprints;
        this.seals = seals;
    }

    /// @param site where the target stands, null for platform commands
    /// @param reason from the body, in the caller's own words
    public CommandContext context(
            HttpServletRequest request,
            Caller caller,
            @Nullable String site,
            @Nullable String reason) {
        Idempotency idempotency = idempotency(request);
        return new CommandContext(
                commandId(caller.actor(), idempotency.key()),
                caller,
                site,
                correlationId(request),
                null,
                reason,
                client(request, caller),
                idempotency,
                expectedVersion(request));
    }

    /// The context of a further command that the same request sends: its own key, derived, and no
    /// expected version, which was about the first one's target.
    public static CommandContext part(CommandContext whole, String part) {
        Idempotency of = Objects.requireNonNull(whole.idempotency());
        String key = of.key() + "#" + part;
        return new CommandContext(
                commandId(whole.caller().actor(), key),
                whole.caller(),
                whole.site(),
                whole.correlationId(),
                whole.causationId(),
                whole.reason(),
                whole.client(),
                new Idempotency(key, of.fingerprint()),
                null,
                whole.consent());
    }

    /// Whether only the answer is wanted, `?dry_run=true`.
    public static boolean isDryRun(HttpServletRequest request) {
        String value = request.getParameter("dry_run");
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw refuse("dry_run", "boolean", "must be true or false");
    }

    /// For an answer with something in it that must not rest anywhere: whoever repeats the request
    /// has it made anew.
    public static void keepNoAnswer(HttpServletRequest request) {
        request.setAttribute(UnkeptAnswer.ATTRIBUTE, true);
    }

    static boolean isAnswerKept(HttpServletRequest request) {
        return request.getAttribute(UnkeptAnswer.ATTRIBUTE) == null;
    }

    /// The id of the command an actor gives under a key; the same for every repetition.
    public static String commandId(Actor actor, String key) {
        String name = actor.type() + ":" + actor.id() + "\n" + key;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Idempotency idempotency(HttpServletRequest request) {
        KeyedRequest keyed = KeyedRequest.of(request);
        if (keyed != null) {
            return new Idempotency(keyed.key(), keyed.fingerprint());
        }
        String given = header(request, "Idempotency-Key", KEY, "1 to 255 printable characters");
        String key = given == null ? UUID.randomUUID().toString() : given;
        return new Idempotency(key, fingerprints.of(request));
    }

    private @Nullable Sealed client(HttpServletRequest request, Caller caller) {
        UserId subject = caller.subject();
        if (subject == null) {
            return null;
        }
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return seals.seal(subject.value(), request.getRemoteAddr() + "\n" + agent);
    }

    private static String correlationId(HttpServletRequest request) {
        String id = request.getHeader("X-Request-Id");
        return id != null && REQUEST_ID.matcher(id).matches() ? id : UUID.randomUUID().toString();
    }

    private static @Nullable Long expectedVersion(HttpServletRequest request) {
        String header = request.getHeader("If-Match");
        if (header == null || header.equals("*")) {
            return null;
        }
        Matcher version = VERSION.matcher(header);
        if (!version.matches()) {
            throw refuse("If-Match", "format", "must be an ETag of this resource, such as \"7\"");
        }
        return Long.valueOf(version.group(1));
    }

    static @Nullable String header(
            HttpServletRequest request, String name, Pattern form, String words) {
        String value = request.getHeader(name);
        if (value != null && !form.matcher(value).matches()) {
            throw refuse(name, "format", "must be " + words);
        }
        return value;
    }

    private static RefusedException refuse(String field, String code, String message) {
        return new RefusedException(Refusal.invalid(field, code, message));
    }
}
