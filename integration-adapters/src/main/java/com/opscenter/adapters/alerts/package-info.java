/// Problems that a source lists for as long as they last: what left its list is over. And what such
/// a source was told about one without anybody knowing what became of it.
@NullMarked
package com.opscenter.adapters.alerts;

import org.jspecify.annotations.NullMarked;
