package com.opscenter.projections.query;

import java.nio.file.Path;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.SchemaMappingType;
import org.jooq.meta.jaxb.Target;

/// Migrates an empty database and generates classes for its tables. Views are left out: they all
/// have one form and are read by name.
///
/// Arguments: the source folder to write to, the folder of the migrations.
final class GenerateJooq {

    private GenerateJooq() {}

    public static void main(String[] arguments) throws Exception {
        ReadDatabase database = ReadDatabase.create(Path.of(arguments[1]));
        GenerationTool.generate(
                new Configuration()
                        .withJdbc(new Jdbc().withUrl(database.url()).withUser("ops_owner"))
                        .withGenerator(
                                new Generator()
                                        .withDatabase(tables())
                                        .withGenerate(
                                                new Generate()
                                                        .withRecords(false)
                                                        .withGeneratedAnnotation(false))
                                        .withTarget(
                                                new Target()
                                                        .withPackageName("com.opscenter.generated")
                                                        .withDirectory(arguments[0]))));
    }

    private static Database tables() {
        return new Database()
                .withSchemata(
                        new SchemaMappingType().withInputSchema("read_model"),
                        new SchemaMappingType().withInputSchema("telemetry"))
                .withIncludes("projection|parked_event|signing_key|sample|latest")
                .withIncludeRoutines(false);
    }
}
