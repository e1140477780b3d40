package com.opscenter.sources.api;

import com.opscenter.vocabulary.api.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Takes what systems of one kind send by themselves, once it is known who sent it.
public interface PushTarget {

    /// The kind in a source's settings, such as `hostmon`.
    String kind();

    /// The secret a source's deliveries are signed with; empty when it takes none.
    Optional<String> secret(SourceDraft source);

    Receipt take(Delivery delivery, SourceDraft source);

    /// A delivery that nobody signed as they should.
    void refused(SourceId source, Refusing why);

    /// One signed request.
    ///
    /// @param key the same for the same request, and for no other
    /// @param text its body
    record Delivery(SourceId source, String key, Instant arrived, String text) {}

    /// What became of a delivery.
    sealed interface Receipt {

        /// Kept; it is handled at once, or as soon as the source is served.
        record Received() implements Receipt {}

        /// It was kept before, and changes nothing.
        record Duplicate() implements Receipt {}

        /// Too many came, or wait.
        record Crowded(String detail) implements Receipt {}

        /// It is no JSON.
        record Malformed(String detail) implements Receipt {}

        /// Nothing of it was kept.
        record Invalid(List<FieldError> errors) implements Receipt {}
    }

    /// Why a delivery was not believed.
    enum Refusing {
        /// No signature, or another one.
        SIGNATURE,
        /// Signed at another time than now.
        TIME
    }
}
