/// The event store: one append path with position = commit order, read back through the catalogue
/// of event names. Owns schema `event_store`; nothing else writes there.
@NullMarked
package com.opscenter.store;

import org.jspecify.annotations.NullMarked;
