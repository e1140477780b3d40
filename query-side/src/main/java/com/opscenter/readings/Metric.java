package com.opscenter.readings;

import java.util.List;

/// A metric of the API.
///
/// @param word such as `current`
/// @param unit in words, such as `deciamps`
/// @param members the readings it is made of; several are added up
public record Metric(String word, String unit, List<String> members) {

    public static Metric of(String word, String unit, String... members) {
        return new Metric(word, unit, List.of(members));
    }
}
