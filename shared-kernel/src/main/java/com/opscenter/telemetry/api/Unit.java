package com.opscenter.telemetry.api;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// What readings are counted in, and how people write it.
public enum Unit {
    DECIAMPS("deciamps", 10, "A"),
    DECIVOLTS("decivolts", 10, "V"),
    MILLIVOLTS("millivolts", 1_000, "V"),
    MILLIAMPS("milliamps", 1_000, "A"),
    MILLIWATTS("milliwatts", 1_000, "W"),
    REVOLUTIONS("revolutionsPerMinute", 1, "rpm"),
    WATT_HOURS("wattHours", 1_000, "kWh"),
    BITS_PER_SECOND("bitsPerSecond", 1_000_000, "Mbit/s"),
    MICROSECONDS("microseconds", 1_000, "ms"),
    PERMILLE("permille", 10, "%"),
    PERCENT("percent", 1, "%"),
    MILLI_CELSIUS("milliCelsius", 1_000, "°C"),
    PER_HOUR("perHour", 1, "per hour"),
    SECONDS("seconds", 1, "s");

    private static final int DIGITS = 3;

    private final String word;
    private final int per;
    private final String symbol;

    Unit(String word, int per, String symbol) {
        this.word = word;
        this.per = per;
        this.symbol = symbol;
    }

    /// The word of the API.
    public String word() {
        return word;
    }

    /// How many make one of what people write.
    public int per() {
        return per;
    }

    /// What people write behind the number.
    public String symbol() {
        return symbol;
    }

    /// As people write it: `16.5 A`.
    public String written(long value) {
        BigDecimal number =
                BigDecimal.valueOf(value)
                        .divide(BigDecimal.valueOf(per), DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros();
        return number.toPlainString() + ' ' + symbol;
    }
}
