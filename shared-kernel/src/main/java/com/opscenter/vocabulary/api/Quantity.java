package com.opscenter.vocabulary.api;

/// A physical quantity in the unit its type names. Implementations are records with one component
/// `value`; in JSON they are that integer alone.
public interface Quantity {

    long value();
}
