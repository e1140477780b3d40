/// The ports of the devices, from `/ports`: switches and ports of ours. Owns
/// `adapter_state.told_port`.
@NullMarked
package com.opscenter.adapters.librenms.ports;

import org.jspecify.annotations.NullMarked;
