package com.opscenter.lab.netswitch;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// One way a switch is broken on demand.
///
/// @param port the port concerned, in the order of the device, 0 for all
/// @param time what the mode says about its time; zero where it says nothing
public record Misbehavior(Mode mode, int port, Duration time) {

    public enum Mode {
        /// A SET answers genErr and nothing happens.
        REFUSE("refuse", Duration.ZERO),
        /// A SET is accepted and nothing happens.
        LIE("lie", Duration.ZERO),
        /// A SET answers genErr though it is done.
        ERROR_BUT_DONE("error-but-done", Duration.ZERO),
        /// A SET is done, and its answer gets lost.
        ANSWER_LOST("answer-lost", Duration.ZERO),
        /// Every answer comes that much later.
        SLOW("slow", Duration.ofSeconds(2)),
        /// Nothing is answered for that long; zero: until mended.
        SILENT("silent", Duration.ZERO),
        /// Something answers that is not SNMP.
        GARBAGE("garbage", Duration.ZERO),
        /// Walks come back to where they were.
        CIRCLES("circles", Duration.ZERO),
        /// A table has far more rows than there are ports.
        ENDLESS("endless", Duration.ZERO),
        /// It starts anew and is deaf for that long: counters and what was not saved are lost.
        REBOOT("reboot", Duration.ofSeconds(1)),
        /// It starts anew after a few more answers, in the middle of a walk.
        REBOOT_IN_WALK("reboot-in-walk", Duration.ZERO),
        /// Counters begin anew though it did not start anew.
        COUNTERS_BACK("counters-back", Duration.ZERO),
        /// The ports have other indexes from now on.
        RENUMBER("renumber", Duration.ZERO),
        /// The engine clock jumps by that much without a boot.
        WRONG_ENGINE_TIME("wrong-engine-time", Duration.ofHours(1));

        private final String label;
        private final Duration usualTime;

        Mode(String label, Duration usualTime) {
            this.label = label;
            this.usualTime = usualTime;
        }

        public String label() {
            return label;
        }

        /// Whether it is about single ports.
        public boolean ofPort() {
            return this == REFUSE || this == LIE || this == ERROR_BUT_DONE || this == ANSWER_LOST;
        }

        /// Whether it happens once and is over.
        public boolean once() {
            return this == REBOOT
                    || this == REBOOT_IN_WALK
                    || this == COUNTERS_BACK
                    || this == RENUMBER;
        }

        public static Optional<Mode> labelled(String label) {
            return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
        }
    }

    public static Misbehavior of(Mode mode) {
        return new Misbehavior(mode, 0, mode.usualTime);
    }

    /// The same, for one port only.
    public Misbehavior at(int onlyPort) {
        return new Misbehavior(mode, onlyPort, time);
    }

    /// The same, with another time than usual.
    public Misbehavior lasting(Duration otherTime) {
        return new Misbehavior(mode, port, otherTime);
    }
}
