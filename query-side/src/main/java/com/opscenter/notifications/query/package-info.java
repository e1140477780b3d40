/// What each person is told, made from the events of other features, and pushed to them when it is
/// new.
///
/// A row concerns a person and is made by events of many streams, so it is no row of a projection,
/// whose keys have one stream each: `NoticeFiling` follows the history beside them, as the index of
/// events does. Owns the tables `notifications_notification`, `notifications_party` and
/// `notifications_reached`, which are made anew from the history whenever `NoticeIndex.VERSION` is
/// raised.
@NullMarked
package com.opscenter.notifications.query;

import org.jspecify.annotations.NullMarked;
