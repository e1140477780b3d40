/// The one history: what an event is, what it carries, and how it is read back by position.
@NullMarked
package com.opscenter.history.api;

import org.jspecify.annotations.NullMarked;
