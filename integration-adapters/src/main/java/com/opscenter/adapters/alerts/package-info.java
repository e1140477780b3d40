/// Problems that a source lists for as long as they last: what left its list is over.
@NullMarked
package com.opscenter.adapters.alerts;

import org.jspecify.annotations.NullMarked;
