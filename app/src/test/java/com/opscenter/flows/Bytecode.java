package com.opscenter.flows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The product's classes as they were compiled.
final class Bytecode {

    private static final String OURS = "com.opscenter.";

    private final Map<ClassDesc, ClassModel> models = new HashMap<>();

    /// A method of the product, by owner, name and descriptor.
    record Method(ClassDesc owner, String name, MethodTypeDesc type) {

        @Override
        public String toString() {
            return nameOf(owner) + "." + name;
        }
    }

    /// Empty for abstract methods and for those inherited from elsewhere.
    Optional<CodeModel> code(Method method) {
        return model(method.owner()).methods().stream()
                .filter(model -> is(model, method))
                .findFirst()
                .flatMap(MethodModel::code);
    }

    static boolean isOurs(ClassDesc type) {
        return type.isClassOrInterface() && nameOf(type).startsWith(OURS);
    }

    static Class<?> load(ClassDesc type) {
        try {
            return Class.forName(nameOf(type), false, Bytecode.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean is(MethodModel model, Method method) {
        return model.methodName().equalsString(method.name())
                && model.methodTypeSymbol().equals(method.type());
    }

    private ClassModel model(ClassDesc type) {
        return models.computeIfAbsent(type, Bytecode::parse);
    }

    private static ClassModel parse(ClassDesc type) {
        String file = nameOf(type).replace('.', '/') + ".class";
        try (InputStream bytes = Bytecode.class.getClassLoader().getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no class file " + file);
            }
            return ClassFile.of().parse(bytes.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(ClassDesc type) {
        String descriptor = type.descriptorString();
        return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
    }
}
