/// Switches, their ports and WAN links: what is asked of them, what happened, what is shown.
@NullMarked
package com.opscenter.network.api;

import org.jspecify.annotations.NullMarked;
