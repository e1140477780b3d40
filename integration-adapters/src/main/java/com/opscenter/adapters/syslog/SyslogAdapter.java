package com.opscenter.adapters.syslog;

import com.opscenter.adapters.receivers.ReceiverSettings;
import com.opscenter.adapters.receivers.ReceiverTrial;
import com.opscenter.sources.api.SourceAdapter;
import com.opscenter.sources.api.SourceDraft;
import com.opscenter.sources.api.SourceKind;
import com.opscenter.sources.api.TestReport;
import com.opscenter.vocabulary.api.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/// Offers the kind to the registry and checks settings.
@Component
final class SyslogAdapter implements SourceAdapter {

    private final ReceiverSettings settings;
    private final SyslogProperties properties;

    SyslogAdapter(ReceiverSettings settings, SyslogProperties properties) {
        this.settings = settings;
        this.properties = properties;
    }

    @Override
    public SourceKind kind() {
        return SyslogKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(settings.check(draft));
        errors.addAll(SyslogSettings.check(draft, properties));
        return errors;
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return new ReceiverTrial(settings).run(draft, true);
    }
}
