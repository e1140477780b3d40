/// The graphs LibreNMS draws of its devices, when somebody looks at them.
@NullMarked
package com.opscenter.adapters.librenms.graphs;

import org.jspecify.annotations.NullMarked;
