package com.opscenter.adapters.firewalla;

import com.opscenter.adapters.http.ApiRow;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/// Times of the API: seconds since 1970, with a fraction or without, as a number or as text.
final class Moments {

    private static final int LONGEST = 40;

    /// A fraction makes it a floating-point number, which is written with an exponent.
    private static final String FORM = "[0-9]{1,18}(\\.[0-9]{1,18})?(E[0-9]{1,2})?";

    private static final BigDecimal LATEST = BigDecimal.valueOf(253_402_300_799L);

    private Moments() {}

    /// To the millisecond, as everything is kept; empty when it is not said.
    static Optional<Instant> in(ApiRow row, String name) {
        return row.text(name, LONGEST)
                .filter(written -> written.matches(FORM))
                .map(BigDecimal::new)
                .filter(seconds -> seconds.signum() > 0 && seconds.compareTo(LATEST) <= 0)
                .map(seconds -> Instant.ofEpochMilli(seconds.movePointRight(3).longValue()));
    }
}
