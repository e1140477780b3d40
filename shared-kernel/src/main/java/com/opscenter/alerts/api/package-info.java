/// Alerts: what a source says is wrong, what people did about it, and what the source was told.
@NullMarked
package com.opscenter.alerts.api;

import org.jspecify.annotations.NullMarked;
