/// How somebody is created: the wish is recorded and holds the names before the provider is asked,
/// which chooses the id.
@NullMarked
package com.opscenter.identity.command.enrollment;

import org.jspecify.annotations.NullMarked;
