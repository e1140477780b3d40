package com.opscenter.sources.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.Refusals;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.identity.api.Needs;
import com.opscenter.sources.api.PushTarget;
import com.opscenter.sources.api.PushTarget.Delivery;
import com.opscenter.sources.api.PushTarget.Receipt;
import com.opscenter.sources.api.PushTarget.Refusing;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What systems send by themselves. Whoever knows the source's secret may: the signature says so,
/// and nothing else of a request is believed before. A source there is not is refused like a wrong
/// signature, so that nobody can look for one.
@RestController
@RequestMapping("/api/v1/ingest")
class IngestEndpoint {

    private static final int LARGEST = 256 * 1024;
    private static final Refusal BAD_SIGNATURE =
            new Refusal(
                    "bad-signature",
                    ("X-Ops-Signature must be sha256= and the HMAC of X-Ops-Timestamp, a dot and"
                                    + " the body by the source's secret, in hexadecimal;"
                                    + " X-Ops-Timestamp in seconds, within %d of our clock")
                            .formatted(PushSignature.WINDOW.toSeconds()));

    private final List<PushTarget> targets;
    private final RegisteredSources registered;
    private final Secrets secrets;
    private final Refusals refusals;
    private final Clock clock;

    IngestEndpoint(
            List<PushTarget> targets,
            RegisteredSources registered,
            Secrets secrets,
            Refusals refusals,
            Clock clock) {
        this.targets = targets;
        this.registered = registered;
        this.secrets = secrets;
        this.refusals = refusals;
        this.clock = clock;
    }

    /// @param status `received`, or `duplicate` for what was received before
    record Taken(String status) {}

    /// Whom a request is for.
    ///
    /// @param source as it stands
    private record Addressee(
            PushTarget target, SourceDraft source, String secret, boolean enabled) {}

    @PostMapping(path = "/{kind}/{source}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Needs.PUBLIC)
    Taken take(
            @PathVariable String kind,
            @PathVariable String source,
            @RequestHeader(name = "X-Ops-Timestamp", required = false) @Nullable String timestamp,
            @RequestHeader(name = "X-Ops-Signature", required = false) @Nullable String signature,
            @RequestBody byte[] body,
            HttpServletRequest request) {
        if (body.length > LARGEST) {
            throw new RefusedException(
                    new Refusal(
                            "payload-too-large",
                            "The body may have at most " + LARGEST + " bytes"));
        }
        PushSignature signed = new PushSignature(timestamp, signature, body);
        Addressee addressee = addressee(kind, source).orElse(null);
        if (addressee == null || !signed.isBy(addressee.secret())) {
            throw distrusted(addressee, source, Refusing.SIGNATURE, request);
        }
        if (!signed.isAt(clock.instant())) {
            throw distrusted(addressee, source, Refusing.TIME, request);
        }
        if (!addressee.enabled()) {
            throw new RefusedException(
                    new Refusal("not-configured", "The source " + source + " is disabled"));
        }
        Delivery delivery =
                new Delivery(new SourceId(source), signed.key(), clock.instant(), text(body));
        return answer(addressee.target().take(delivery, addressee.source()));
    }

    private RefusedException distrusted(
            @Nullable Addressee addressee,
            String source,
            Refusing why,
            HttpServletRequest request) {
        refusals.unauthenticated(request.getRemoteAddr());
        if (addressee != null) {
            addressee.target().refused(new SourceId(source), why);
        }
        return new RefusedException(BAD_SIGNATURE);
    }

    private Optional<Addressee> addressee(String kind, String source) {
        if (!SourceId.isValid(source)) {
            return Optional.empty();
        }
        return targets.stream()
                .filter(target -> target.kind().equals(kind))
                .findFirst()
                .flatMap(target ->
                        registered
                                .settings(new SourceId(source))
                                .filter(settings -> settings.kind().equals(kind))
                                .flatMap(settings -> addressee(target, settings, source)));
    }

    private Optional<Addressee> addressee(PushTarget target, Settings settings, String source) {
        CredentialId credential = settings.credential();
        Map<String, String> revealed =
                credential == null
                        ? Map.of()
                        : secrets.reveal(credential, "delivery to source " + source)
                                .orElse(Map.of());
        SourceDraft draft =
                new SourceDraft(settings.kind(), settings.endpoint(), settings.config(), revealed);
        return target.secret(draft)
                .map(secret -> new Addressee(target, draft, secret, settings.enabled()));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException _) {
            throw new RefusedException(
                    new Refusal("malformed-request", "The body must be JSON in UTF-8"));
        }
    }

    private static Taken answer(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Received() -> new Taken("received");
            case Receipt.Duplicate() -> new Taken("duplicate");
            case Receipt.Crowded(var detail) ->
                    throw new RefusedException(new Refusal("rate-limited", detail));
            case Receipt.Malformed(var detail) ->
                    throw new RefusedException(new Refusal("malformed-request", detail));
            case Receipt.Invalid(var errors) -> throw new RefusedException(Refusal.invalid(errors));
        };
    }
}
