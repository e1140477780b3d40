package com.opscenter.lab.pdu;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/// One way a unit is broken on demand.
///
/// @param outlet the outlet concerned, 0 for all
/// @param time what the mode says about its time; zero where it says nothing
public record Misbehavior(Mode mode, int outlet, Duration time) {

    /// The ways to break. Those about the card concern every unit behind the same port.
    public enum Mode {
        /// A SET answers genErr and nothing happens.
        REFUSE("refuse", false, Duration.ZERO),
        /// A SET is accepted and nothing happens.
        LIE("lie", false, Duration.ZERO),
        /// A SET answers genErr though it is done.
        ERROR_BUT_SWITCHED("error-but-switched", false, Duration.ZERO),
        /// The load lies between the near overload and the overload threshold.
        NEAR("near", false, Duration.ZERO),
        /// The load lies over the overload threshold.
        OVERLOAD("overload", false, Duration.ZERO),
        /// Every answer of the card comes that much later.
        SLOW("slow", true, Duration.ofSeconds(2)),
        /// The card answers nothing for that long; zero: until mended.
        SILENT("silent", true, Duration.ZERO),
        /// The card boots again and is deaf for that long; outlets keep their state.
        REBOOT("reboot", true, Duration.ofSeconds(1)),
        /// The engine clock of the card jumps by that much without a boot.
        WRONG_ENGINE_TIME("wrong-engine-time", true, Duration.ofHours(1));

        private final String label;
        private final boolean ofCard;
        private final Duration usualTime;

        Mode(String label, boolean ofCard, Duration usualTime) {
            this.label = label;
            this.ofCard = ofCard;
            this.usualTime = usualTime;
        }

        public String label() {
            return label;
        }

        /// Whether it concerns the whole card and takes a time; otherwise it concerns a unit and
        /// takes an outlet.
        public boolean ofCard() {
            return ofCard;
        }

        public static Optional<Mode> labelled(String label) {
            return Arrays.stream(values()).filter(mode -> mode.label.equals(label)).findFirst();
        }
    }

    public static Misbehavior of(Mode mode) {
        return new Misbehavior(mode, 0, mode.usualTime);
    }

    /// The same, for one outlet only.
    public Misbehavior at(int onlyOutlet) {
        return new Misbehavior(mode, onlyOutlet, time);
    }

    /// The same, with another time than usual.
    public Misbehavior lasting(Duration otherTime) {
        return new Misbehavior(mode, outlet, otherTime);
    }

    boolean concerns(int asked) {
        return outlet == 0 || outlet == asked;
    }
}
