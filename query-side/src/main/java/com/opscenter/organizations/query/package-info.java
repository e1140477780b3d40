/// Organizations, who belongs to them, and their sites. Owns the tables
/// `organizations_organization`, `organizations_member` and `organizations_site`.
@NullMarked
package com.opscenter.organizations.query;

import org.jspecify.annotations.NullMarked;
