/// Which sources there are: folded from the history at start and followed live. What is registered
/// is served from then on.
@NullMarked
package com.opscenter.adapters.registry;

import org.jspecify.annotations.NullMarked;
