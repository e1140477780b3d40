/// Words every feature uses: identifiers and physical quantities.
@NullMarked
package com.opscenter.vocabulary.api;

import org.jspecify.annotations.NullMarked;
