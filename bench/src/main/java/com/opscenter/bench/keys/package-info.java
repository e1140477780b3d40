/// What it costs to recognize an API key.
@NullMarked
package com.opscenter.bench.keys;

import org.jspecify.annotations.NullMarked;
