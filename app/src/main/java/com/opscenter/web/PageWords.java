package com.opscenter.web;

import com.opscenter.mail.api.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;

/// What the server's own pages say, in the language of whoever looks: the one they chose in this
/// browser, else the first one it asks for that there is, else English.
public final class PageWords {

    /// Where a word of a page goes, such as `[[sign-in]]`.
    private static final Pattern PLACE = Pattern.compile("\\[\\[([a-z.-]+)]]");

    private static final Map<Language, PageWords> ALL = new EnumMap<>(Language.class);

    static {
        Arrays.stream(Language.values()).forEach(one -> ALL.put(one, new PageWords(one)));
    }

    private final Language language;
    private final Properties words;

    private PageWords(Language language) {
        this.language = language;
        this.words = read("/pages/words." + language.word() + ".properties");
    }

    public static PageWords of(HttpServletRequest request) {
        return in(
                known(HtmlPage.cookie(request, "ops_lang"))
                        .or(() -> wanted(request))
                        .orElse(Language.EN));
    }

    static PageWords in(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    /// The language's own name, such as `de`.
    String language() {
        return language.word();
    }

    Set<String> names() {
        return words.stringPropertyNames();
    }

    /// @param values what stands for `{0}`, `{1}`
    public String say(String name, Object... values) {
        String text = words.getProperty(name);
        if (text == null) {
            throw new IllegalArgumentException("no page says " + name);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i].toString());
        }
        return text;
    }

    /// A template with its words in their places. Whatever comes from outside is put in later.
    public String fill(String template) {
        return PLACE.matcher(template)
                .replaceAll(
                        place -> Matcher.quoteReplacement(HtmlPage.escape(say(place.group(1)))));
    }

    private static Optional<Language> wanted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> known(locale.getLanguage()).stream())
                .findFirst();
    }

    private static Optional<Language> known(String word) {
        return Stream.of(Language.values()).filter(one -> one.word().equals(word)).findFirst();
    }

    private static Properties read(String resource) {
        Properties read = new Properties();
        try (InputStream stream = PageWords.class.getResourceAsStream(resource)) {
            read.load(
                    new InputStreamReader(
                            Objects.requireNonNull(stream, resource), StandardCharsets.UTF_8));
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
