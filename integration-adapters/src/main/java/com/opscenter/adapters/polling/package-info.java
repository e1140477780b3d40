/// Runs the sources: who serves which one, when it is read, what is done with the reading, and what
/// its health is. Owner of schema `adapter_state`.
@NullMarked
package com.opscenter.adapters.polling;

import org.jspecify.annotations.NullMarked;
