package com.opscenter.identity.api.keys;

/// A key as the API shows it, once `position` is visible; answers an [ApiKeyView].
public record FindApiKey(String keyId, long position) {}
