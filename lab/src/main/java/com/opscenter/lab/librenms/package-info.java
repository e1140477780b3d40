/**
 * A LibreNMS: its world ({@link com.opscenter.lab.librenms.Monitored}: devices, rules, alerts that
 * come and go, outages) seen through its API v0 ({@link com.opscenter.lab.librenms.Api}), as strict
 * and as odd as the real one, over a port that can be broken ({@link
 * com.opscenter.lab.http.HttpPort}).
 *
 * <p>Sources: {@code includes/html/api_functions.inc.php}, {@code LibreNMS/Alert/RunAlerts.php} and
 * {@code routes/api.php} of librenms/librenms.
 */
@NullMarked
package com.opscenter.lab.librenms;

import org.jspecify.annotations.NullMarked;
