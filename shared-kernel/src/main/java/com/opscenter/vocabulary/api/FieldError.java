package com.opscenter.vocabulary.api;

/// One thing wrong with one field.
///
/// @param field its path in the request, such as `credentials.authPassphrase`
/// @param code the rule, such as `size`
/// @param message the rule in words, without the field's name
public record FieldError(String field, String code, String message) {}
