package com.opscenter.mail.api;

import java.util.Arrays;
import java.util.Locale;

/// The languages letters are written in.
public enum Language {
    EN,
    DE;

    /// The language itself or, where there are no texts in it, English.
    ///
    /// @param tag such as `de` or `de-AT`
    public static Language of(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return Arrays.stream(values())
                .filter(one -> one.word().equals(language))
                .findFirst()
                .orElse(EN);
    }

    /// Its tag, such as `de`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
