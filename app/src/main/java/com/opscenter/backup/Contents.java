package com.opscenter.backup;

import com.opscenter.data.Marker;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The first entry of a backup: what the rest is, and what it needs.
///
/// @param marker format of the data directory, and its kind
/// @param publicUrl where people reach a production installation
/// @param schemas the version each schema had
/// @param tables in an order in which they can be filled
/// @param partitions of these tables; null where a version that knew of none wrote it
record Contents(
        int marker,
        Marker.Kind kind,
        @Nullable String publicUrl,
        Map<String, String> schemas,
        List<Table> tables,
        @Nullable List<Partition> partitions) {

    /// Name of the entry.
    static final String ENTRY = "contents.json";

    List<Partition> parts() {
        return partitions == null ? List.of() : partitions;
    }

    Marker toMarker() {
        return new Marker(marker, kind, publicUrl);
    }
}
