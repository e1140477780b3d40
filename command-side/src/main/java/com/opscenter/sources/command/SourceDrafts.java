package com.opscenter.sources.command;

import com.opscenter.commands.command.FieldProblems;
import com.opscenter.commands.command.Slug;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceId;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads what a request wants a source to be, and names every field that is wrong.
@Component
class SourceDrafts {

    private final SourceKinds kinds;
    private final KnownSites sites;
    private final Secrets secrets;

    SourceDrafts(SourceKinds kinds, KnownSites sites, Secrets secrets) {
        this.kinds = kinds;
        this.sites = sites;
        this.secrets = secrets;
    }

    /// @param credentialKind of the secrets in the request, null when there are none
    record Draft(SourceId id, Settings settings, @Nullable String credentialKind) {

        Settings with(CredentialId credential) {
            return new Settings(
                    settings.kind(),
                    settings.name(),
                    settings.site(),
                    settings.endpoint(),
                    settings.config(),
                    credential,
                    settings.intervals(),
                    settings.required(),
                    settings.enabled());
        }
    }

    /// A new source.
    Draft draft(SourceBody body, String orgId) {
        FieldProblems problems = new FieldProblems();
        SourceAdapter adapter = kinds.of(body.kind());
        String name = problems.text("name", body.name(), 64);
        String id = body.id() == null ? Slug.of(name) : body.id();
        problems.check(SourceId.isValid(id), "id", "pattern", "must be a slug such as pdu-1");
        String endpoint = problems.text("endpoint", body.endpoint(), 2048);
        String site = sites.choose(body.site(), orgId, problems);
        problems.orRefuse();
        Settings settings =
                new Settings(
                        adapter.kind().kind(),
                        name,
                        site,
                        endpoint,
                        TrustedConfig.of(body, Map.of(), adapter.kind(), problems),
                        credential(body, null),
                        schedule(body, adapter.kind().defaultIntervals(), problems),
                        Boolean.TRUE.equals(body.required()),
                        !Boolean.FALSE.equals(body.enabled()));
        return checked(new SourceId(id), settings, body, adapter, problems);
    }

    /// A registered source with what the request changes.
    Draft draft(SourceId id, Settings now, SourceBody body, String orgId) {
        FieldProblems problems = new FieldProblems();
        SourceAdapter adapter = kinds.of(now.kind());
        boolean moved = body.endpoint() != null && !body.endpoint().equals(now.endpoint());
        problems.check(
                !moved
                        || now.credential() == null
                        || body.credentials() != null
                        || body.credentialId() != null,
                "credentials",
                "required",
                "must be given again for another endpoint");
        Settings settings =
                new Settings(
                        body.kind() == null ? now.kind() : body.kind(),
                        body.name() == null ? now.name() : problems.text("name", body.name(), 64),
                        body.site() == null
                                ? now.site()
                                : sites.choose(body.site(), orgId, problems),
                        body.endpoint() == null
                                ? now.endpoint()
                                : problems.text("endpoint", body.endpoint(), 2048),
                        TrustedConfig.of(body, now.config(), adapter.kind(), problems),
                        credential(body, now.credential()),
                        schedule(body, now.intervals(), problems),
                        body.required() == null ? now.required() : body.required(),
                        body.enabled() == null ? now.enabled() : body.enabled());
        return checked(id, settings, body, adapter, problems);
    }

    /// What a connection is tried with; nothing of it is stored.
    SourceDraft trial(SourceBody body) {
        FieldProblems problems = new FieldProblems();
        SourceAdapter adapter = kinds.of(body.kind());
        String endpoint = problems.text("endpoint", body.endpoint(), 2048);
        problems.orRefuse();
        Map<String, String> config = TrustedConfig.of(body, Map.of(), adapter.kind(), problems);
        CredentialId shared = credential(body, null);
        SourceDraft draft =
                new SourceDraft(
                        adapter.kind().kind(), endpoint, config, secretsOf(body, shared, problems));
        problems.addAll(adapter.check(draft));
        problems.orRefuse();
        return draft;
    }

    private Draft checked(
            SourceId id,
            Settings settings,
            SourceBody body,
            SourceAdapter adapter,
            FieldProblems problems) {
        problems.check(
                body.credentials() == null || body.credentialId() == null,
                "credentialId",
                "exclusive",
                "must not be given beside credentials");
        Map<String, String> used = secretsOf(body, settings.credential(), problems);
        problems.addAll(
                adapter.check(
                        new SourceDraft(
                                settings.kind(), settings.endpoint(), settings.config(), used)));
        String credentialKind =
                body.credentials() == null
                        ? null
                        : kinds.credentialKind(adapter, body.credentials(), problems);
        problems.orRefuse();
        return new Draft(id, settings, credentialKind);
    }

    private Map<String, String> secretsOf(
            SourceBody body, @Nullable CredentialId shared, FieldProblems problems) {
        if (body.credentials() != null) {
            return body.credentials();
        }
        if (shared == null) {
            return Map.of();
        }
        Optional<Map<String, String>> found = secrets.reveal(shared, "check of source settings");
        problems.check(found.isPresent(), "credentialId", "unknown", "must name a credential");
        return found.orElse(Map.of());
    }

    private static @Nullable CredentialId credential(SourceBody body, @Nullable CredentialId now) {
        return body.credentialId() == null ? now : new CredentialId(body.credentialId());
    }

    private static Intervals schedule(SourceBody body, Intervals now, FieldProblems problems) {
        Intervals wanted = body.intervals() == null ? now : body.intervals().over(now);
        problems.seconds("intervals.status", wanted.status());
        problems.seconds("intervals.metrics", wanted.metrics());
        problems.seconds("intervals.config", wanted.config());
        return wanted;
    }
}
