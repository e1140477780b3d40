package com.opscenter.lab.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;

/// The terminal of one session as the switch sees it: echo, keys, pages.
final class CliConsole {

    private static final char ESCAPE = 0x1b;
    private static final int PAGE = 22;
    private static final int LONGEST_LINE = 256;

    private final InputStream in;
    private final OutputStream out;
    private final CliLanguage language;
    private final BooleanSupplier slow;

    CliConsole(InputStream in, OutputStream out, CliLanguage language, BooleanSupplier slow) {
        this.in = in;
        this.out = out;
        this.language = language;
        this.slow = slow;
    }

    void write(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        if (!slow.getAsBoolean()) {
            out.write(bytes);
            out.flush();
            return;
        }
        for (byte one : bytes) {
            out.write(one);
            out.flush();
            pause();
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new EOFException();
        }
    }

    void writeLine(String line) throws IOException {
        write(line + language.lineEnd());
    }

    /// Asks where the cursor is, moves it to the right and asks again, as ZyNOS measures a
    /// terminal; one that does not answer waits forever.
    void measure() throws IOException {
        for (String question : List.of("[6n", "[999C" + ESCAPE + "[6n")) {
            write(ESCAPE + question);
            int key = key();
            while (key != 'R') {
                key = key();
            }
        }
    }

    int key() throws IOException {
        int key = in.read();
        if (key < 0) {
            throw new EOFException();
        }
        return key;
    }

    /// One line, typed and, but for passwords, echoed.
    String line(boolean echo) throws IOException {
        StringBuilder typed = new StringBuilder();
        for (int key = key(); key != '\r' && key != '\n'; key = key()) {
            if (typed.length() < LONGEST_LINE) {
                typed.append((char) key);
            }
            if (echo) {
                write(Character.toString(key));
            }
        }
        write(language.lineEnd());
        return typed.toString().strip();
    }

    /// Page by page, until the end or until somebody has seen enough.
    void show(List<String> lines) throws IOException {
        write(language.beforeOutput());
        int left = PAGE;
        for (int i = 0; i < lines.size(); i++) {
            if (left == 0) {
                write(language.pager());
                int key = key();
                write(language.pagerWipe());
                switch (key) {
                    case ' ' -> left = PAGE;
                    case 'c' -> left = Integer.MAX_VALUE;
                    default -> {
                        return;
                    }
                }
            }
            writeLine(lines.get(i));
            left--;
        }
    }
}
