package com.opscenter.sources.api;

import com.opscenter.vocabulary.api.FieldError;
import java.util.List;

/// What every adapter offers to the registry.
public interface SourceAdapter {

    SourceKind kind();

    /// What is wrong with the draft before anything is tried; field paths as in `POST /sources`.
    List<FieldError> check(SourceDraft draft);

    /// Tries the connection step by step; never changes anything on the device.
    TestReport test(SourceDraft draft);
}
