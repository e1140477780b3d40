package com.opscenter.adapters.ssh;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns what a terminal is sent into the lines it would show: carriage returns and backspaces
/// overwrite, as pagers use them to wipe themselves off; escape sequences (ECMA-48, VT100) do not
/// show. Only as much of a terminal as command lines of switches need.
final class Screen {

    private static final char ESCAPE = 0x1b;
    private static final char BELL = 0x07;
    private static final char DELETE = 0x7f;
    private static final int LONGEST_SEQUENCE = 32;

    /// What is not shown: a control sequence, a window title, a character set, a single function.
    private static final Pattern SEQUENCE =
            Pattern.compile(
                    "\u001b(?:\\[([0-9;?]*)([@-~])|\\][^\u0007\u001b]*\u0007|[()#][A-Za-z0-9]"
                            + "|[0-9<=>A-Z\\\\a-z])");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private final StringBuilder sequence = new StringBuilder();
    private int column;
    private int questions;

    void feed(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        text.chars().forEach(c -> feed((char) c));
    }

    private void feed(char c) {
        if (!sequence.isEmpty() || c == ESCAPE) {
            sequence.append(c);
            endSequence(c);
            return;
        }
        switch (c) {
            case '\n' -> next();
            case '\r' -> column = 0;
            case '\b' -> column = Math.max(0, column - 1);
            case '\t' -> put(' ');
            default -> {
                if (c >= ' ' && c != DELETE) {
                    put(c);
                }
            }
        }
    }

    private void put(char c) {
        if (column < line.length()) {
            line.setCharAt(column, c);
        } else {
            line.append(c);
        }
        column++;
    }

    private void next() {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        column = 0;
    }

    /// What is never closed is no sequence.
    private void endSequence(char last) {
        Matcher whole = SEQUENCE.matcher(sequence.toString());
        if (whole.matches()) {
            sequence.setLength(0);
            if (whole.group(2) != null) {
                control(whole.group(1), whole.group(2).charAt(0));
            }
        } else if (sequence.length() > LONGEST_SEQUENCE || last == BELL) {
            sequence.setLength(0);
        }
    }

    private void control(String parameters, char function) {
        switch (function) {
            case 'A' -> up();
            case 'K' -> erase(parameters);
            case 'n' -> {
                if (parameters.equals("6")) {
                    questions++;
                }
            }
            default -> {
                // Colors and places of the cursor do not matter here.
            }
        }
    }

    private void up() {
        if (!lines.isEmpty()) {
            line.setLength(0);
            line.append(lines.removeLast());
            column = Math.min(column, line.length());
        }
    }

    private void erase(String parameters) {
        if (parameters.startsWith("2")) {
            line.setLength(0);
            column = 0;
        } else if (parameters.isEmpty() || parameters.startsWith("0")) {
            line.setLength(Math.min(column, line.length()));
        }
    }

    /// How often the place of the cursor was asked for since the last look.
    int takeQuestions() {
        int asked = questions;
        questions = 0;
        return asked;
    }

    /// The lines that are complete.
    List<String> lines() {
        return lines;
    }

    /// The line the cursor is in.
    String current() {
        return line.toString().stripTrailing();
    }

    /// Everything so far is forgotten.
    void clear() {
        lines.clear();
        clearLine();
    }

    void clearLine() {
        line.setLength(0);
        column = 0;
    }
}
