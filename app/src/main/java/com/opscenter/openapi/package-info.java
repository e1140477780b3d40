/// The description of the API, generated from the code; `app/openapi.json` is its committed copy.
@NullMarked
package com.opscenter.openapi;

import org.jspecify.annotations.NullMarked;
