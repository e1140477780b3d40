/// The logs LibreNMS keeps of its devices, as lines of ours. Owns `adapter_state.log_position`.
@NullMarked
package com.opscenter.adapters.librenms.logs;

import org.jspecify.annotations.NullMarked;
