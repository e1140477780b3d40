/// Security events and blocked addresses as they are shown.
///
/// Tables `read_model.threats_threat` and `read_model.threats_block`.
@NullMarked
package com.opscenter.threats.query;

import org.jspecify.annotations.NullMarked;
