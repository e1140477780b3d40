package com.opscenter.commands.command;

import java.text.Normalizer;
import java.util.Locale;

/// The id a name suggests: `PDU 1 (rack)` becomes `pdu-1-rack`.
public final class Slug {

    private static final int LONGEST = 63;

    private Slug() {}

    public static String of(String name) {
        String plain =
                Normalizer.normalize(name, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        return cut.replaceAll("^-|-$", "");
    }
}
