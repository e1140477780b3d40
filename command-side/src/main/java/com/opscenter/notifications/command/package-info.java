/// That somebody read what they were told. It is an event and no mark on the shown rows, because
/// those can be thrown away and made anew from the history at any time.
///
/// `MarkNotificationsRead` → `NotificationsRead`
@NullMarked
package com.opscenter.notifications.command;

import org.jspecify.annotations.NullMarked;
