package com.opscenter.uptime.api;

import java.time.Instant;
import java.util.List;

/// Graphs that sources draw themselves of what they watch. They are asked for when somebody looks,
/// and kept nowhere.
public interface MonitorGraphs {

    /// @param name what the source knows it by
    /// @param title what it calls it
    record Graph(String name, String title) {}

    /// What to draw.
    ///
    /// @param graph its name, see [Graph]
    /// @param width in pixels
    /// @param height in pixels
    record Drawing(String graph, Instant from, Instant to, int width, int height) {}

    /// @param contentType `image/png` or `image/svg+xml`; an SVG may hold scripts, so it is never
    ///   made a part of a page
    /// @param base64 the picture (RFC 4648, 4)
    record Picture(String contentType, String base64) {}

    List<Graph> list(MonitorId monitor) throws GraphsException;

    Picture draw(MonitorId monitor, Drawing drawing) throws GraphsException;

    /// There are none now.
    final class GraphsException extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean missing;

        private GraphsException(String sentence, boolean missing) {
            super(sentence, null, false, false);
            this.missing = missing;
        }

        /// The source draws no such graph.
        ///
        /// @param what there is not, such as `graph device_bits of librenms-1:7`
        public static GraphsException missing(String what) {
            return new GraphsException(what, true);
        }

        /// The source cannot be asked, or answers what is no picture.
        public static GraphsException unavailable(String sentence) {
            return new GraphsException(sentence, false);
        }

        public boolean isMissing() {
            return missing;
        }

        /// Why, or what is missing.
        public String words() {
            return String.valueOf(getMessage());
        }
    }
}
