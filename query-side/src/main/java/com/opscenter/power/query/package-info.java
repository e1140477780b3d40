/// PDUs and outlets as they are shown.
///
/// Flow: power events → [OutletsProjection], [PdusProjection] → rows; rows, readings and the state
/// of the source → views. Owns `read_model.power_outlet`, `read_model.power_pdu` and their
/// histories.
@NullMarked
package com.opscenter.power.query;

import org.jspecify.annotations.NullMarked;
