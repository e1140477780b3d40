package com.opscenter.sources.command;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import com.opscenter.commands.command.Visible;
import com.opscenter.identity.api.Caller;
import com.opscenter.identity.api.Needs;
import com.opscenter.identity.api.Permission;
import com.opscenter.sources.api.SourceCommand.Settings;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceId;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vault.api.CredentialId;
import com.opscenter.vault.api.Secrets;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What kinds of sources there are, and whether a connection works. Trying stores nothing and
/// changes nothing on the device.
@RestController
@RequestMapping("/api/v1/sources")
class TestSourcesEndpoint {

    private static final Permission EXECUTE = Permission.of("sources:execute");

    private final SourceKinds kinds;
    private final SourceDrafts drafts;
    private final RegisteredSources registered;
    private final Secrets secrets;
    private final Visible visible;

    TestSourcesEndpoint(
            SourceKinds kinds,
            SourceDrafts drafts,
            RegisteredSources registered,
            Secrets secrets,
            Visible visible) {
        this.kinds = kinds;
        this.drafts = drafts;
        this.registered = registered;
        this.secrets = secrets;
        this.visible = visible;
    }

    record Kinds(List<SourceKind> items) {}

    @GetMapping("/kinds")
    @Needs("sources:read")
    Kinds kinds() {
        return new Kinds(kinds.all());
    }

    @PostMapping("/test")
    @Needs("sources:execute")
    TestReport test(@RequestBody SourceBody body) {
        SourceDraft draft = drafts.trial(body);
        return kinds.of(draft.kind()).test(draft);
    }

    @PostMapping("/{id}/test")
    @Needs("sources:execute")
    TestReport test(@PathVariable String id, Caller caller) {
        visible.require(caller, EXECUTE, "source/" + id);
        Settings settings =
                registered
                        .settings(new SourceId(id))
                        .orElseThrow(() -> new RefusedException(Refusal.notFound("source " + id)));
        CredentialId credential = settings.credential();
        Map<String, String> revealed =
                credential == null
                        ? Map.of()
                        : secrets.reveal(credential, "test of source " + id).orElse(Map.of());
        return kinds.of(settings.kind())
                .test(
                        new SourceDraft(
                                settings.kind(), settings.endpoint(), settings.config(), revealed));
    }
}
