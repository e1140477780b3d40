/// Alerts as they are shown.
///
/// Flow: alert events → [AlertsProjection] → rows; rows and the state of the source → views; each
/// version of an alert → [AlertsTopic]. Owns `read_model.alerts_alert` and its history.
@NullMarked
package com.opscenter.alerts.query;

import org.jspecify.annotations.NullMarked;
