/// Organizations and their sites. Owns the tables `organizations_organization` and
/// `organizations_site`.
@NullMarked
package com.opscenter.organizations.query;

import org.jspecify.annotations.NullMarked;
