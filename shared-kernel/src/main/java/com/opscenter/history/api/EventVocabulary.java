package com.opscenter.history.api;

import java.util.List;

/// The events of one feature, found by `ServiceLoader`.
public interface EventVocabulary {

    List<EventType> types();
}
