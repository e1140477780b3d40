/// The life of what is asked of a physical thing, the same for outlets and ports: scheduled,
/// requested, dispatched, and ended by what the device is read as. Features word the facts and say
/// what a reading shows; what may follow what is decided here, pure.
@NullMarked
package com.opscenter.intents.api;

import org.jspecify.annotations.NullMarked;
