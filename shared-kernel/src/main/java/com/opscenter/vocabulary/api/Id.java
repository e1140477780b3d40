package com.opscenter.vocabulary.api;

/// An identifier. Implementations are records with one component `value`; in JSON they are that
/// text alone.
public interface Id {

    String value();
}
