package com.opscenter.adapters.trap;

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
final class TrapAdapter implements SourceAdapter {

    private final ReceiverSettings settings;

    TrapAdapter(ReceiverSettings settings) {
        this.settings = settings;
    }

    @Override
    public SourceKind kind() {
        return TrapKind.kind();
    }

    @Override
    public List<FieldError> check(SourceDraft draft) {
        List<FieldError> errors = new ArrayList<>(settings.check(draft));
        TrapKind.RULES.check(TrapKind.plain(draft)).stream()
                .filter(error -> !error.field().equals("endpoint") || errors.isEmpty())
                .forEach(errors::add);
        return errors;
    }

    @Override
    public TestReport test(SourceDraft draft) {
        return new ReceiverTrial(settings).run(draft, false);
    }
}
