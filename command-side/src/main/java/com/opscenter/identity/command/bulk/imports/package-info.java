/// Creating many people from a file: what is wrong with the file as a whole refuses it, what is
/// wrong with a row fails that row alone.
///
/// `ImportEndpoint` → `CsvPeople` or `JsonPeople` → `ImportedPeople` → a job of the kind
/// [com.opscenter.identity.command.enrollment.ImportPeople]
@NullMarked
package com.opscenter.identity.command.bulk.imports;

import org.jspecify.annotations.NullMarked;
