/// Backup and restore: one encrypted file with everything of an installation that cannot be made
/// again.
///
/// `Backup` finds the database (`SourceDatabase`), reads it in one snapshot (`CopyOut`) and writes
/// `Header` and `SealedFile`; inside is a ZIP: `contents.json`, the files that are kept
/// (`KeptFiles`), each table as PostgreSQL's COPY writes it, and `proof.json` with count, last
/// position and digest of the events. `Restore` makes a new directory beside its target
/// (`RestoredDirectory`), brings the schemas to the versions of the backup, copies in (`CopyIn`),
/// compares with the proof, lets nothing old happen again (`Resumption`), migrates on, and only
/// then takes the target's place. Owns no table. Form and reasons: docs/backup.md and the ADR "One
/// encrypted file".
@NullMarked
package com.opscenter.backup;

import org.jspecify.annotations.NullMarked;
