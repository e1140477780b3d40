/// Switches, ports and WAN links as they are shown.
///
/// Flow: network events → [SwitchesProjection], [PortsProjection], [WansProjection] → rows; rows,
/// readings and the state of the source → views. The availability of a WAN link is made of the
/// versions of its row, of what is known of its source and of what monitors linked to it saw. Owns
/// `read_model.network_switch`, `read_model.network_port`, `read_model.network_wan` and their
/// histories.
@NullMarked
package com.opscenter.network.query;

import org.jspecify.annotations.NullMarked;
