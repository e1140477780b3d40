/// The register of the people who administer the platform: one stream, written in the append of
/// whoever becomes one or ceases to be one.
@NullMarked
package com.opscenter.identity.command.administrators;

import org.jspecify.annotations.NullMarked;
