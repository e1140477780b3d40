package com.opscenter.views;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A line of a file (RFC 4180) in which no cell is a formula.
public final class CsvLine {

    /// What a spreadsheet takes for the beginning of one.
    private static final String FORMULA = "=+-@\t\r";

    private static final String QUOTED = ",\"\r\n";

    private CsvLine() {}

    /// Null is an empty cell.
    public static String of(@Nullable Object... cells) {
        return Arrays.stream(cells).map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        String harmless =
                !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return harmless.chars().anyMatch(letter -> QUOTED.indexOf(letter) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
