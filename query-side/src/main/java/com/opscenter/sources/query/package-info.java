/// Integrations as they are shown: settings, health, freshness.
///
/// Flow: source events → [SourcesProjection] → rows; rows, the adapters' own numbers and readings →
/// views. Owns `read_model.sources_source` and its history.
@NullMarked
package com.opscenter.sources.query;

import org.jspecify.annotations.NullMarked;
