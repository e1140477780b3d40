/// What a feature needs to send a topic of its own: the frame, its conflation, and the rhythm.
@NullMarked
package com.opscenter.push.api;

import org.jspecify.annotations.NullMarked;
