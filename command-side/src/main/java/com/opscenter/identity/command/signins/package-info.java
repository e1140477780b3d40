/// When people signed in and how their sessions ended, for the history; and what somebody may do
/// with their own sessions. The sessions themselves stand behind
/// [com.opscenter.identity.api.Sessions].
@NullMarked
package com.opscenter.identity.command.signins;

import org.jspecify.annotations.NullMarked;
