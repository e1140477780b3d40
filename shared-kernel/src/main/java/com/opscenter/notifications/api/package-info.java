/// What somebody should be told: what others did to their account, what became of what they began,
/// and what they should look at for the sake of their security. Only that they read it is an event;
/// what there is to be told follows from the events of other features.
@NullMarked
package com.opscenter.notifications.api;

import org.jspecify.annotations.NullMarked;
