package com.opscenter.vault.api;

import com.opscenter.vocabulary.api.Id;

/// A named set of secrets that one or many sources use.
public record CredentialId(String value) implements Id {}
