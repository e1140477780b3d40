package com.opscenter.identity.api;

import com.opscenter.vocabulary.api.Id;

/// The provider's user id (`sub`).
public record UserId(String value) implements Id {}
