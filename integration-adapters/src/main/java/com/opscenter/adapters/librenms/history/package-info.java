/// When devices were up and down, also before anybody here looked. Owns
/// `adapter_state.device_history` and `adapter_state.history_read`.
@NullMarked
package com.opscenter.adapters.librenms.history;

import org.jspecify.annotations.NullMarked;
