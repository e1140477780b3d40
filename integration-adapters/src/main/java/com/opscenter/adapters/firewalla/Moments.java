package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Times of the API: seconds since 1970, with a fraction or without, as a number or as text.
final class Moments {

    private static final int LONGEST = 32;
    private static final String FORM = "[0-9]{1,11}(\\.[0-9]{1,15})?";

    private Moments() {}

    /// To the millisecond, as everything is kept; empty when it is not said.
    static Optional<Instant> in(ApiRow row, String name) {
        return row.text(name, LONGEST)
                .map(Moments::plain)
                .filter(written -> written.matches(FORM))
                .map(written -> new BigDecimal(written).movePointRight(3).longValue())
                .filter(millis -> millis > 0)
                .map(Instant::ofEpochMilli);
    }

    /// A large number may be written with an exponent.
    private static String plain(String written) {
        return written.matches("[0-9.]{1,18}E[0-9]{1,2}")
                ? new BigDecimal(written).toPlainString()
                : written;
    }
}
