package com.opscenter.identity.command.bulk.imports;

import com.opscenter.commands.api.Refusal;
import com.opscenter.commands.api.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a file of RFC 4180 row by row; empty lines are no rows.
final class CsvReader {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int END = -1;

    /// More are of no file of people, and would fill the memory.
    private static final int MOST_CELLS = 100;

    private final BufferedReader file;
    private int line = 1;

    CsvReader(InputStream bytes) {
        // A wrong letter must not become a question mark in somebody's name.
        file =
                new BufferedReader(
                        new InputStreamReader(
                                bytes,
                                StandardCharsets.UTF_8
                                        .newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPORT)));
    }

    /// @param line where it begins
    record Row(int line, List<String> cells) {}

    /// Null at the end of the file.
    @Nullable Row next() {
        int letter = read();
        while (letter == '\n' || (letter == BYTE_ORDER_MARK && line == 1)) {
            letter = read();
        }
        if (letter == END) {
            return null;
        }
        int start = line;
        List<String> cells = new ArrayList<>();
        while (true) {
            StringBuilder cell = new StringBuilder();
            int after = letter == '"' ? quoted(cell, start) : plain(cell, letter);
            cells.add(cell.toString());
            if (after != ',') {
                return new Row(start, cells);
            }
            if (cells.size() == MOST_CELLS) {
                throw malformed(start, "has more than %d cells".formatted(MOST_CELLS));
            }
            letter = read();
        }
    }

    /// @return what follows the cell
    private int plain(StringBuilder cell, int first) {
        int letter = first;
        while (letter != ',' && letter != '\n' && letter != END) {
            cell.append((char) letter);
            letter = read();
        }
        return letter;
    }

    /// @return what follows the cell
    private int quoted(StringBuilder cell, int start) {
        while (true) {
            int letter = read();
            if (letter == END) {
                throw malformed(start, "has a quote that is not closed");
            }
            if (letter == '"') {
                int after = read();
                if (after == ',' || after == '\n' || after == END) {
                    return after;
                }
                if (after != '"') {
                    throw malformed(start, "goes on after a closing quote");
                }
            }
            cell.append((char) letter);
        }
    }

    /// The ends of lines are all the same from here on.
    private int read() {
        try {
            int letter = file.read();
            if (letter == '\r') {
                file.mark(1);
                if (file.read() != '\n') {
                    file.reset();
                }
                letter = '\n';
            }
            if (letter == '\n') {
                line++;
            }
            return letter;
        } catch (CharacterCodingException e) {
            throw malformed(line, "is not UTF-8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusedException malformed(int line, String what) {
        return new RefusedException(
                Refusal.invalid("file", "csv", "line %d %s".formatted(line, what)));
    }
}
