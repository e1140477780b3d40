/// A host monitor like KS-Soft HostMonitor, as far as others see one: a log in a database of its
/// own, in the layout of the default INSERT of its ODBC log, in local time. The database is a
/// SQLite file.
@NullMarked
package com.opscenter.lab.hostmon;

import org.jspecify.annotations.NullMarked;
