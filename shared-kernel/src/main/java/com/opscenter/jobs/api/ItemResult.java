package com.opscenter.jobs.api;

import com.opscenter.commands.api.Refusal;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of a row.
public sealed interface ItemResult {

    /// @param position of the last event
    /// @param made the stream that came to be, null where the target was there before
    /// @param warnings sentences about what was left out; they are kept: never personal data
    record Done(long position, @Nullable String made, List<String> warnings) implements ItemResult {

        public Done {
            warnings = List.copyOf(warnings);
        }

        public Done(long position) {
            this(position, null, List.of());
        }
    }

    /// What a rehearsal finds that a row would change; never what became of one.
    ///
    /// @param target the stream it is about, null where somebody would be made
    /// @param members what of it, by the names of the API
    /// @param warnings sentences about what would be left out
    record WouldChange(@Nullable String target, SortedSet<String> members, List<String> warnings)
            implements ItemResult {

        public WouldChange {
            warnings = List.copyOf(warnings);
        }
    }

    /// It was so before; nothing happened.
    ///
    /// @param about the stream it is about, null where the row has said so before
    record AlreadySo(@Nullable String about) implements ItemResult {

        public AlreadySo() {
            this(null);
        }
    }

    /// @param refusal its sentence is kept: never personal data
    record Failed(Refusal refusal) implements ItemResult {}

    /// The same with these sentences before its own; of what came to nothing nothing was left out.
    default ItemResult warned(List<String> more) {
        return switch (this) {
            case Done(var position, var made, var warnings) ->
                    new Done(position, made, both(more, warnings));
            case WouldChange(var target, var members, var warnings) ->
                    new WouldChange(target, members, both(more, warnings));
            case AlreadySo so -> so;
            case Failed failed -> failed;
        };
    }

    private static List<String> both(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
