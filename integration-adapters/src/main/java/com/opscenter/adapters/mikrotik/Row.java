package com.opscenter.adapters.mikrotik;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// One item of a menu: all values are text, as both transports bring them. An absent value is a
/// default; what that is depends on the name.
record Row(Map<String, String> values) {

    Optional<String> text(String name) {
        return Optional.ofNullable(values.get(name))
                .map(text -> text.replace("\0", "").strip())
                .filter(text -> !text.isEmpty());
    }

    /// `true` and `yes` are true, everything else, absence too, is false.
    boolean flag(String name) {
        return text(name).filter(word -> word.equals("true") || word.equals("yes")).isPresent();
    }

    /// A whole number; with blanks between thousands, as some versions write them.
    OptionalLong number(String name) {
        return text(name).map(Row::whole).orElse(OptionalLong.empty());
    }

    private static OptionalLong whole(String text) {
        String digits = text.replace(" ", "");
        return digits.matches("-?[0-9]{1,18}")
                ? OptionalLong.of(Long.parseLong(digits))
                : OptionalLong.empty();
    }

    /// A number that may have decimals, in thousandths: `48.0`, `48` and `48.0V` are 48 000.
    OptionalLong thousandths(String name) {
        return text(name).map(Row::milli).orElse(OptionalLong.empty());
    }

    private static OptionalLong milli(String text) {
        String number = text.replaceAll("[^0-9.-].*$", "");
        if (!number.matches("-?[0-9]{1,12}(\\.[0-9]{1,9})?")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(Math.round(Double.parseDouble(number) * 1000));
    }
}
