package com.opscenter.identity.api;

import java.util.List;

/// Whose sign-in needs a second factor.
///
/// @param roles their words, in the order of the alphabet
public record FactorRuleView(List<String> roles) {}
