package com.opscenter.adapters.counters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the traffic, wherever counters and clocks begin: a rate is right or not there.
class CounterPropertiesTest {

    private static final int ROUNDS = 2_000;

    /// Each of these begins another history.
    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 4_711, 999_983})
    void large_counters_tell_every_rate_over_both_brims(long seed) {
        Random random = new Random(seed);
        Interface port = new Interface(false, brim(random, 32), brim(random, 64));
        CounterTrack track = new CounterTrack();
        track.next(port.read());
        for (int i = 0; i < ROUNDS; i++) {
            double seconds = seconds(random);
            long octets = octets(random, seconds);
            port.carry(seconds, octets);
            assertThat(track.next(port.read()).rxBps()).hasValue(bps(octets, seconds));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 4_711, 999_983})
    void small_counters_tell_the_right_rate_or_none(long seed) {
        Random random = new Random(seed);
        Interface port = new Interface(true, brim(random, 32), brim(random, 32));
        CounterTrack track = new CounterTrack();
        track.next(port.read());
        int told = 0;
        for (int i = 0; i < ROUNDS; i++) {
            double seconds = random.nextInt(3) == 0 ? seconds(random) : seconds(random) / 6 + 2;
            long octets = octets(random, seconds);
            port.carry(seconds, octets);
            OptionalLong rate = track.next(port.read()).rxBps();
            if (rate.isPresent()) {
                told++;
                assertThat(rate).hasValue(bps(octets, seconds));
            } else {
                assertThat(seconds * 1.1 * Interface.GIGABIT / 8).isGreaterThan(1L << 32);
            }
        }
        assertThat(told).isGreaterThan(ROUNDS / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 7, 42, 4_711, 999_983})
    void no_rate_spans_a_restart_and_none_is_faster_than_the_line(long seed) {
        Random random = new Random(seed);
        Interface port = new Interface(false, brim(random, 32), random.nextLong());
        CounterTrack track = new CounterTrack();
        boolean continues = false;
        for (int i = 0; i < ROUNDS; i++) {
            Rates rates = track.next(port.read());
            assertThat(rates.rxBps().isPresent()).isEqualTo(continues);
            rates.rxBps()
                    .ifPresent(bps -> assertThat(bps).isBetween(0L, Interface.GIGABIT * 11 / 10));
            continues = random.nextInt(5) != 0;
            double seconds = seconds(random);
            if (continues) {
                port.carry(seconds, octets(random, seconds));
            } else {
                port.restart(20 + seconds(random), seconds);
            }
        }
    }

    /// Somewhere shortly before the brim.
    private static long brim(Random random, int bits) {
        long full = bits == 32 ? 1L << 32 : 0;
        return full - 1 - random.nextInt(1_000_000);
    }

    /// 2 to 302 s, in the hundredths a device counts in.
    private static double seconds(Random random) {
        return 2 + random.nextInt(30_000) / 100.0;
    }

    /// Any load below the speed of the line.
    private static long octets(Random random, double seconds) {
        return (long) (random.nextDouble() * Interface.GIGABIT / 8 * seconds);
    }

    private static long bps(long octets, double seconds) {
        return Math.round(octets * 8.0 / (Math.round(seconds * 100) / 100.0));
    }
}
