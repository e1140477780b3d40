package com.opscenter.adapters.receivers;

import com.opscenter.adapters.polling.SourceRunner;
import com.opscenter.adapters.receivers.GatheredNotices.Telling;
import com.opscenter.adapters.receivers.Notice.Cleared;
import com.opscenter.adapters.receivers.Notice.Raised;
import com.opscenter.adapters.support.ExchangeLog;
import com.opscenter.adapters.support.Redaction;
import com.opscenter.adapters.support.Reports;
import com.opscenter.logs.api.LogLine;
import com.opscenter.logs.api.LogSink;
import com.opscenter.sources.api.SourceId;
import java.net.InetAddress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what was heard to the log, to the sources at the senders' addresses and to the alerts.
/// The worker's alone.
final class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_TEXT = 8192;
    private static final int LONGEST_MESSAGE = 1000;
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final SourceId source;
    private final Neighbors neighbors;
    private final LogSink sink;
    private final Redaction redaction;
    private final ExchangeLog exchanges;
    private final PacedHints hints;
    private final GatheredNotices notices;
    private final List<LogLine> lines = new ArrayList<>();

    Delivery(
            SourceId source,
            Neighbors neighbors,
            LogSink sink,
            Redaction redaction,
            ExchangeLog exchanges,
            ReceiverProperties properties) {
        this.source = source;
        this.neighbors = neighbors;
        this.sink = sink;
        this.redaction = redaction;
        this.exchanges = exchanges;
        this.hints = new PacedHints(properties.hintPause());
        this.notices = new GatheredNotices(properties.repeatPause(), properties.problems());
    }

    /// @return false when there are too many problems to know the one it tells of
    boolean take(Heard heard, InetAddress sender, Instant at) {
        String host = heard.host() == null ? sender.getHostAddress() : heard.host();
        String program = heard.program();
        String text = cut(redaction.of(cut(heard.text(), LONGEST_TEXT)), LONGEST_TEXT);
        lines.add(
                new LogLine(
                        source,
                        cut(host, LONGEST_NAME),
                        program == null ? null : cut(program, LONGEST_NAME),
                        heard.facility(),
                        heard.severity(),
                        text,
                        time(heard.at(), at),
                        at));
        hints.spoke(sender);
        Notice notice = heard.notice();
        return notice == null || notices.hear(sender, told(notice, text), at);
    }

    /// An alert says what the line says.
    private static Notice told(Notice notice, String text) {
        return switch (notice) {
            case Raised raised -> raised.saying(cut(text, LONGEST_MESSAGE));
            case Cleared cleared -> cleared;
        };
    }

    /// A clock far outside of any calendar tells no time.
    private static Instant time(@Nullable Instant written, Instant received) {
        return written == null || written.isBefore(Instant.EPOCH) || written.isAfter(LATEST)
                ? received
                : written;
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean halves = Character.isHighSurrogate(text.charAt(longest - 1));
        return text.substring(0, halves ? longest - 1 : longest);
    }

    /// Hands on what is due. Without the right to serve the source nothing is.
    void handOn(Instant now) {
        List<LogLine> heard = List.copyOf(lines);
        lines.clear();
        neighbors
                .own(source)
                .ifPresentOrElse(
                        runner -> {
                            sink.heard(
                                    runner.source().orgId(),
                                    runner.source().settings().site(),
                                    heard);
                            hint(runner, now);
                            tell(runner, now);
                        },
                        () -> LOG.debug("not served here source={}", source.value()));
    }

    private void hint(SourceRunner own, Instant now) {
        for (InetAddress sender : hints.due(now)) {
            for (SourceRunner there : neighbors.at(own.source(), sender)) {
                exchanges.ended(
                        "hint from " + sender.getHostAddress(),
                        "look at " + there.id().value(),
                        System.nanoTime());
                there.pollSoon();
            }
        }
    }

    /// What cannot be told now is told with the next look.
    private void tell(SourceRunner own, Instant now) {
        Reports reports = own.reports();
        AlertWords words = new AlertWords(source);
        for (Telling telling : notices.due(now)) {
            List<SourceRunner> there = neighbors.at(own.source(), telling.key().sender());
            reports.send(words.command(telling, there), reports.newCorrelation());
            notices.told(telling, now);
        }
    }
}
