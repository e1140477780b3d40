/// The register of unique names: one stream per name, written in the append of its owner.
@NullMarked
package com.opscenter.names.command;

import org.jspecify.annotations.NullMarked;
