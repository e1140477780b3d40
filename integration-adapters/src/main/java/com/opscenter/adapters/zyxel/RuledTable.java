package com.opscenter.adapters.zyxel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A table whose columns are as wide as the dashes below its head. It is cut there and not at
/// blanks: a cell may be empty, and a name may have blanks.
record RuledTable(String head, List<MatchResult> columns, List<String> rows) {

    private static final Pattern RULE = Pattern.compile("\\s*-+(?:\\s+-+)+\\s*");
    private static final Pattern DASHES = Pattern.compile("-+");
    private static final RuledTable NONE = new RuledTable("", List.of(), List.of());

    /// The first table among lines, to the first line that is empty.
    static RuledTable in(List<String> shown) {
        for (int i = 0; i < shown.size(); i++) {
            if (RULE.matcher(shown.get(i)).matches()) {
                List<String> rows =
                        shown.subList(i + 1, shown.size()).stream()
                                .takeWhile(line -> !line.isBlank())
                                .toList();
                return new RuledTable(
                        i == 0 ? "" : shown.get(i - 1),
                        DASHES.matcher(shown.get(i)).results().toList(),
                        rows);
            }
        }
        return NONE;
    }

    /// One line of it.
    record Row(RuledTable table, String line) {

        /// Empty when there is no such column.
        String cell(int column) {
            return column < table.columns.size() ? cut(line, table.columns.get(column)) : "";
        }

        String cell(String heading) {
            OptionalInt column = table.column(heading);
            return column.isPresent() ? cell(column.getAsInt()) : "";
        }
    }

    /// Those that begin with the number of a port.
    Stream<Row> ports() {
        List<Row> all = new ArrayList<>();
        rows.forEach(line -> all.add(new Row(this, line)));
        return all.stream().filter(row -> row.cell(0).matches("[0-9]{1,4}"));
    }

    private OptionalInt column(String heading) {
        for (int i = 0; i < columns.size(); i++) {
            if (cut(head, columns.get(i)).startsWith(heading)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static String cut(String line, MatchResult column) {
        int from = Math.min(column.start(), line.length());
        return line.substring(from, Math.min(column.end(), line.length())).strip();
    }

    /// The cells of a row whose columns are divided by bars.
    static Optional<List<String>> barred(String line, int least) {
        List<String> cells = Stream.of(line.split("\\|", -1)).map(String::strip).toList();
        return cells.size() < least ? Optional.empty() : Optional.of(cells);
    }
}
