package com.opscenter.adapters.capture;

import com.opscenter.adapters.polling.AdaptersRole;
import com.opscenter.adapters.polling.PollOutcome;
import com.opscenter.adapters.polling.ServedSources;
import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.support.Tape;
import com.opscenter.commands.api.Refusal;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceCaptures;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Takes captures of the sources this process serves, one at a time of each and few of all
/// together: while it is made, one is in memory several times.
@Component
@AdaptersRole
final class CaptureDesk implements SourceCaptures {

    private static final int MOST_BYTES = 8 << 20;
    private static final int MOST = 2;

    /// As long as a requested poll may take; one that listens first takes its time beside.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final ServedSources sources;
    private final Secrets secrets;
    private final List<SourceAdapter> adapters;
    private final Clock clock;
    private final String version;
    private final Set<SourceId> taken = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(MOST);

    CaptureDesk(
            ServedSources sources,
            Secrets secrets,
            List<SourceAdapter> adapters,
            Clock clock,
            @Value("${opscenter.version}") String version) {
        this.sources = sources;
        this.secrets = secrets;
        this.adapters = adapters;
        this.clock = clock;
        this.version = version;
    }

    @Override
    public Reservation reserve(SourceId source) {
        Optional<SourceRunner> served = sources.served(source);
        if (served.isEmpty()) {
            return refused(
                    "upstream-unavailable",
                    "Source %s is not served by this node of Ops-Center now; ask the one that does"
                            .formatted(source.value()));
        }
        if (!taken.add(source)) {
            return refused(
                    "in-use",
                    "A capture of source %s is being taken already".formatted(source.value()));
        }
        if (!places.tryAcquire()) {
            taken.remove(source);
            return refused(
                    "in-use",
                    "%d captures of other sources are being taken; ask when one of them is done"
                            .formatted(MOST));
        }
        return revealed(new Taking(served.get()));
    }

    private static Reservation revealed(Taking place) {
        boolean revealed = false;
        try {
            revealed = place.reveal();
        } finally {
            if (!revealed) {
                place.close();
            }
        }
        return revealed
                ? place
                : refused(
                        "state-moved-on",
                        "The credential of source %s is not in the vault any more, so its secrets"
                                        .formatted(place.runner.id().value())
                                + " could not be taken out");
    }

    private static Refused refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }

    private final class Taking implements Place {

        private final SourceRunner runner;

        /// Those from before the reading and those from after it: they may change meanwhile.
        private final List<Map<String, String>> revealed = new ArrayList<>();

        Taking(SourceRunner runner) {
            this.runner = runner;
        }

        @Override
        public byte[] take(boolean substituted) throws InterruptedException {
            Instant started = clock.instant();
            Tape tape = new Tape(MOST_BYTES);
            @Nullable PollOutcome outcome = outcome(tape);
            var _ = reveal();
            Manifest manifest = new Manifest(version, runner.source().settings(), started);
            Pseudonyms pseudonyms = substituted ? new Pseudonyms() : null;
            if (pseudonyms != null) {
                manifest.gather(pseudonyms);
            }
            CaptureFile file = new CaptureFile(tape, secrecy(), pseudonyms);
            return file.zip(manifest.of(outcome, substituted, clock.instant()));
        }

        /// Null when it was still being read at the end of all patience.
        private @Nullable PollOutcome outcome(Tape tape) throws InterruptedException {
            try {
                Duration time = PATIENCE.plus(runner.listening());
                return runner.capture(tape).get(time.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                return null;
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } finally {
                runner.endCapture();
            }
        }

        /// False when there are secrets and nobody knows them any more.
        boolean reveal() {
            CredentialId credential = runner.source().settings().credential();
            if (credential == null) {
                return true;
            }
            Optional<Map<String, String>> known =
                    secrets.reveal(credential, "redact capture of source/" + runner.id().value());
            known.ifPresent(revealed::add);
            return known.isPresent();
        }

        private Secrecy secrecy() {
            Set<String> names = new HashSet<>();
            revealed.forEach(one -> names.addAll(one.keySet()));
            return new Secrecy(revealed, shown(names));
        }

        private Set<String> shown(Set<String> names) {
            String kind = runner.source().settings().kind();
            return adapters.stream()
                    .map(SourceAdapter::kind)
                    .filter(one -> one.kind().equals(kind))
                    .findFirst()
                    .map(one -> TypedInSight.of(one.credentialSchema(), names))
                    .orElse(Set.of());
        }

        @Override
        public void close() {
            if (taken.remove(runner.id())) {
                places.release();
            }
        }
    }
}
