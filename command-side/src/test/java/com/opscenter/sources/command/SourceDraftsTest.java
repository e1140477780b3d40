package com.opscenter.sources.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.MemoryHistory;
import com.opscenter.organizations.api.OrganizationEvent.SiteOpened;
import com.opscenter.organizations.api.SystemOrganization;
import com.opscenter.sources.api.Intervals;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.command.SourceBody.Schedule;
import com.opscenter.sources.command.SourceDrafts.Draft;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceDraftsTest {

    private static final String ORG = SystemOrganization.ID;
    private static final Map<String, String> V3 = Map.of("version", "3");
    private static final Map<String, String> USER =
            Map.of("securityName", "ops", "authPassphrase", "longer than eight");

    private final FakeAdapter adapter = new FakeAdapter();
    private final MemoryHistory history = new MemoryHistory();
    private final SourceDrafts drafts =
            new SourceDrafts(
                    new SourceKinds(List.of(adapter)), new KnownSites(history), new KeptSecrets());

    SourceDraftsTest() {
        history.append(List.of(new SiteOpened(ORG, "home-rack", "Home rack", "Europe/Berlin")));
    }

    @Test
    void what_is_not_said_has_its_default() {
        Draft draft = drafts.draft(body("PDU 1 (links)", V3, USER, null, null), ORG);
        assertThat(draft.id()).isEqualTo(new SourceId("pdu-1-links"));
        assertThat(draft.settings().site()).isEqualTo("home-rack");
        assertThat(draft.settings().intervals()).isEqualTo(new Intervals(30, 30, 300));
        assertThat(draft.settings().required()).isFalse();
        assertThat(draft.settings().enabled()).isTrue();
        assertThat(draft.credentialKind()).isEqualTo("snmp-v3");
    }

    @Test
    void everything_that_is_wrong_is_named_at_once() {
        SourceBody body =
                body(
                        "PDU",
                        Map.of(),
                        Map.of("securityName", "ops", "authPassphrase", "short"),
                        null,
                        new Schedule(1, null, null));
        assertThat(refusedFields(() -> drafts.draft(body, ORG)))
                .containsExactly(
                        "intervals.status", "config.version", "credentials.authPassphrase");
    }

    @Test
    void an_unknown_kind_is_named_with_those_there_are() {
        SourceBody body =
                new SourceBody(
                        null, "toaster", "x", null, "y", null, null, null, null, null, null, null);
        var refused = catchThrowableOfType(RefusedException.class, () -> drafts.draft(body, ORG));
        assertThat(refused.refusal().detail()).isEqualTo("kind: must be one of apc-pdu");
    }

    @Test
    void a_shared_credential_is_checked_with_its_secrets() {
        Draft draft = drafts.draft(body("PDU", V3, null, "rack", null), ORG);
        assertThat(adapter.seen.credentials()).isEqualTo(KeptSecrets.RACK);
        assertThat(draft.settings().credential()).isEqualTo(new CredentialId("rack"));
        assertThat(draft.credentialKind()).isNull();
        assertThat(refusedFields(() -> drafts.draft(body("PDU", V3, null, "lost", null), ORG)))
                .containsExactly("credentialId");
    }

    @Test
    void another_endpoint_needs_the_credentials_again() {
        var now = drafts.draft(body("PDU", V3, null, "rack", null), ORG).settings();
        assertThat(refusedFields(() -> drafts.draft(new SourceId("pdu"), now, moved(null), ORG)))
                .containsExactly("credentials");
        assertThat(drafts.draft(new SourceId("pdu"), now, moved("rack"), ORG).settings())
                .satisfies(changed -> {
                    assertThat(changed.endpoint()).isEqualTo("snmp://192.0.2.11:161");
                    assertThat(changed.name()).isEqualTo("PDU");
                    assertThat(changed.config()).isEqualTo(V3);
                });
    }

    @Test
    void what_has_no_credentials_moves_without_any() {
        Settings now = drafts.draft(body("PDU", V3, null, "rack", null), ORG).settings();
        Settings open =
                new Settings(
                        now.kind(),
                        now.name(),
                        now.site(),
                        now.endpoint(),
                        now.config(),
                        null,
                        now.intervals(),
                        now.required(),
                        now.enabled());
        Settings changed = drafts.draft(new SourceId("pdu"), open, moved(null), ORG).settings();
        assertThat(changed.endpoint()).isEqualTo("snmp://192.0.2.11:161");
    }

    @Test
    void trust_in_a_certificate_is_a_setting_of_kinds_that_show_one() {
        SourceBody trusting = trusting("ab:cd");
        assertThat(refusedFields(() -> drafts.draft(trusting, ORG))).containsExactly("trust");
        adapter.showCertificates();
        var settings = drafts.draft(trusting, ORG).settings();
        assertThat(settings.config()).containsEntry(SourceKind.FINGERPRINT, "ab:cd");
        assertThat(drafts.draft(new SourceId("pdu"), settings, trusting(null), ORG).settings())
                .satisfies(changed -> assertThat(changed.config()).isEqualTo(V3));
    }

    private static SourceBody trusting(@Nullable String fingerprint) {
        return new SourceBody(
                null,
                "apc-pdu",
                "PDU",
                null,
                "snmp://192.0.2.10:161",
                fingerprint == null ? null : V3,
                null,
                "rack",
                new SourceBody.Trust(fingerprint),
                null,
                null,
                null);
    }

    private static List<String> refusedFields(ThrowingCallable drafting) {
        return catchThrowableOfType(RefusedException.class, drafting).refusal().errors().stream()
                .map(FieldError::field)
                .toList();
    }

    private static SourceBody body(
            String name,
            Map<String, String> config,
            @Nullable Map<String, String> credentials,
            @Nullable String credentialId,
            @Nullable Schedule intervals) {
        return new SourceBody(
                null,
                "apc-pdu",
                name,
                null,
                "snmp://192.0.2.10:161",
                config,
                credentials,
                credentialId,
                null,
                intervals,
                null,
                null);
    }

    private static SourceBody moved(@Nullable String credentialId) {
        return new SourceBody(
                null,
                null,
                null,
                null,
                "snmp://192.0.2.11:161",
                null,
                null,
                credentialId,
                null,
                null,
                null,
                null);
    }
}
