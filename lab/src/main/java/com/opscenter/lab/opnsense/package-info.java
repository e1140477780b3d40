/// An OPNsense: a firewall with two lines, a Suricata and an alias (`Firewall`), seen through its
/// REST API (`OpnsenseApi`), as strict and as odd as the real one.
///
/// Sources: opnsense/core, `ApiControllerBase.php`, `queryAlertLog.py`, `gateway_status.php`,
/// `AliasUtilController.php`.
@NullMarked
package com.opscenter.lab.opnsense;

import org.jspecify.annotations.NullMarked;
