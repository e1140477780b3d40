/// MikroTik switches and routers with RouterOS: source kind `mikrotik`, by the binary API or by
/// REST (RouterOS 7.1 and later). [Menu] says what is read, [Readout] is what came, the rest of the
/// mapping is pure. Ports are enabled, disabled and supplied with power through `adapters/ports`.
@NullMarked
package com.opscenter.adapters.mikrotik;

import org.jspecify.annotations.NullMarked;
