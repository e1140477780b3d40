package com.opscenter.mail.api;

import com.opscenter.vocabulary.api.Id;

/// One letter to one person.
public record LetterId(String value) implements Id {}
