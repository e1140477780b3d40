package com.opscenter.processors.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.opscenter.commands.api.Refusal;
import com.opscenter.processors.api.ProcessorView;
import com.opscenter.processors.api.Processors;
import com.opscenter.processors.api.Verb;
import com.opscenter.push.api.Frame;
import com.opscenter.push.api.Publisher;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SystemTopicTest {

    private static final int MANY = 60;
    private static final int FLUSHES_A_LOOK = 4;

    private final Many processors = new Many();
    private final Told told = new Told();
    private final SystemTopic topic = new SystemTopic(List.of(processors), told, Clock.systemUTC());

    @Test
    void many_that_move_together_are_all_told() {
        look();
        told.frames.clear();
        processors.position = 7;
        look();
        assertThat(told.frames).extracting(Frame::kind).containsOnly(Frame.DELTA);
        assertThat(told.frames).flatExtracting(Frame::entries).hasSize(MANY);
        assertThat(told.frames).extracting(Frame::position).containsOnly(7L);
    }

    @Test
    void what_stands_still_is_not_told_again() {
        look();
        told.frames.clear();
        look();
        assertThat(told.frames).isEmpty();
    }

    private void look() {
        for (int flush = 0; flush < FLUSHES_A_LOOK; flush++) {
            topic.flush();
        }
    }

    private static final class Many implements Processors {

        private long position = 1;

        @Override
        public List<ProcessorView> all() {
            return IntStream.range(0, MANY).mapToObj(this::processor).toList();
        }

        private ProcessorView processor(int number) {
            return new ProcessorView(
                    "processor" + number,
                    "projection",
                    "power",
                    1,
                    "live",
                    position,
                    0,
                    0,
                    "node",
                    null,
                    0,
                    null,
                    null,
                    List.of("pause"));
        }

        @Override
        public Optional<Refusal> objection(String name, Verb verb) {
            return Optional.empty();
        }

        @Override
        public void carryOut(String name, Verb verb) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Told implements Publisher {

        private final List<Frame> frames = new ArrayList<>();

        @Override
        public Set<String> hearing(String topic) {
            return Set.of();
        }

        @Override
        public void publish(String orgId, Frame frame) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isHeard(String topic) {
            return true;
        }

        @Override
        public void publish(Frame frame) {
            frames.add(frame);
        }
    }
}
