package com.opscenter.adapters.mail;

import com.opscenter.mail.api.Language;
import com.opscenter.mail.api.LetterKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a letter, from `<kind>.<language>.txt` beside this class: the subject in the first
/// line, the text after an empty one. `{…}` stands for a value; a line for which there is none is
/// left out.
record LetterText(String subject, String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    static LetterText of(LetterKind kind, Language language, Map<String, String> values) {
        String[] parts = template(kind, language).split("\n\n", 2);
        return new LetterText(filled(parts[0], values), filled(parts[1], values));
    }

    private static String template(LetterKind kind, Language language) {
        String name = kind.word() + "." + language.word() + ".txt";
        try (InputStream in = LetterText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String filled(String text, Map<String, String> values) {
        Predicate<String> isKnown =
                line ->
                        PLACE.matcher(line)
                                .results()
                                .allMatch(place -> values.containsKey(place.group(1)));
        return text.lines()
                .filter(isKnown)
                .map(line -> PLACE.matcher(line).replaceAll(place -> value(place.group(1), values)))
                .collect(Collectors.joining("\n"));
    }

    /// A value stays in its line: it begins neither a header nor a paragraph.
    private static String value(String name, Map<String, String> values) {
        String value = CONTROL.matcher(values.getOrDefault(name, "")).replaceAll(" ");
        return Matcher.quoteReplacement(value);
    }
}
