/// The alerts LibreNMS lists, and what it is told of them: acknowledgments, which count when they
/// are read back.
@NullMarked
package com.opscenter.adapters.librenms.alerts;

import org.jspecify.annotations.NullMarked;
