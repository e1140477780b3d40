package com.opscenter.adapters.hostmon;

import com.opscenter.adapters.support.DeviceException;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.vocabulary.api.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How what is sent is read.
///
/// @param secret deliveries are signed with
record PushSettings(JsonSettings json, String secret) {

    static final int SHORTEST = 24;
    private static final String SECRET = "token";

    static PushSettings of(SourceDraft draft) throws DeviceException {
        SettingsReader all = new SettingsReader(draft, Mode.PUSH);
        Optional<PushSettings> settings = read(all, draft);
        DeviceException.refuse(all.errors());
        return settings.orElseThrow();
    }

    static List<FieldError> check(SourceDraft draft) {
        SettingsReader all = new SettingsReader(draft, Mode.PUSH);
        read(all, draft);
        return all.errors();
    }

    private static Optional<PushSettings> read(SettingsReader all, SourceDraft draft) {
        all.knows(Set.of(SECRET));
        if (!draft.endpoint().strip().matches("push:[A-Za-z0-9._-]{1,100}")) {
            all.wrong("endpoint", "must be push: and a name of who sends, such as push:hostmon");
        }
        String secret = all.credential(SECRET);
        if (secret.length() < SHORTEST) {
            all.wrong(
                    "credentials." + SECRET,
                    "must be a signing secret of %d or more characters".formatted(SHORTEST));
        }
        return JsonSettings.read(all, Mode.PUSH).map(json -> new PushSettings(json, secret));
    }

    @Override
    public String toString() {
        return "push";
    }
}
