package com.opscenter.adapters.mikrotik;

import com.opscenter.vocabulary.api.BitsPerSecond;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The rate of a link as `/interface/ethernet/monitor` writes it: `10Mbps`, `2.5Gbps`, and with the
/// lane code newer versions append, `10G-baseSR-LR`, `100G-baseCR4`.
final class LinkRate {

    private static final Pattern FORM =
            Pattern.compile("(\\d{1,4}(?:\\.\\d)?)([MG])(?:bps|-base.*)");

    private LinkRate() {}

    static Optional<BitsPerSecond> of(String written) {
        Matcher matcher = FORM.matcher(written);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int zeros = matcher.group(2).equals("G") ? 9 : 6;
        return Optional.of(
                new BitsPerSecond(
                        new BigDecimal(matcher.group(1)).scaleByPowerOfTen(zeros).longValue()));
    }
}
