/// Alerts: what a source says is folded into one alert for each occurrence of a problem, people
/// acknowledge, comment and resolve it, and the source is told; what is asked is decided here,
/// pure.
///
/// The command that tells the source is requested, sent by the adapter, and ends by what the source
/// is read as: confirmed, contradicted, unknown, rejected or cancelled.
@NullMarked
package com.opscenter.alerts.command;

import org.jspecify.annotations.NullMarked;
