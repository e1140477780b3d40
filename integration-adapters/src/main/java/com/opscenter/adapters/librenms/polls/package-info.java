/// What LibreNMS polled, for those who tell of it: lists of all devices that are asked for once in
/// a while, and when LibreNMS last looked.
@NullMarked
package com.opscenter.adapters.librenms.polls;

import org.jspecify.annotations.NullMarked;
