/// Security events on their way from a firewall to the history: without secrets, folded, and told
/// until they are recorded.
@NullMarked
package com.opscenter.adapters.threats;

import org.jspecify.annotations.NullMarked;
