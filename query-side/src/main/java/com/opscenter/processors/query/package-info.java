/// `/topic/system`: what works off the history, as it moves. Flow: [SystemTopic] asks every
/// `Processors` about once a second while somebody hears it. Owns no table.
@NullMarked
package com.opscenter.processors.query;

import org.jspecify.annotations.NullMarked;
