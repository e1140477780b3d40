package com.opscenter.adapters.hostmon;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What can be measured of a reply such as `12 ms`; anything else is words alone.
final class Replies {

    private static final Pattern TIME =
            Pattern.compile("\\s*([0-9]{1,9}(?:[.,][0-9]{1,6})?)\\s*(us|µs|ms|s|sec)\\.?\\s*");

    private Replies() {}

    static OptionalLong micros(String reply) {
        Matcher time = TIME.matcher(reply.toLowerCase(Locale.ROOT));
        if (!time.matches()) {
            return OptionalLong.empty();
        }
        double number = Double.parseDouble(time.group(1).replace(',', '.'));
        double micros =
                switch (time.group(2)) {
                    case "us", "µs" -> number;
                    case "ms" -> number * 1_000;
                    default -> number * 1_000_000;
                };
        return OptionalLong.of(Math.round(micros));
    }
}
