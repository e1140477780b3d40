package com.opscenter.flows;

import com.opscenter.commands.api.DeviceReaction;
import com.opscenter.commands.api.OpensDeadline;
import com.opscenter.commands.api.Reaction;
import com.opscenter.flows.Bytecode.Method;
import com.opscenter.history.api.Event;
import com.opscenter.history.api.EventCatalogue;
import com.opscenter.history.api.EventType;
import com.opscenter.ops.api.SnapshotPart;
import com.opscenter.projections.api.Projection;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;

/// Commands, events and who does what with them, as the compiled classes have it.
final class Product {

    private static final Set<Type> REACTIONS = Set.of(Reaction.class, DeviceReaction.class);

    private static final JavaClasses CLASSES =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("com.opscenter");

    private final Bytecode bytecode = new Bytecode();
    private final List<JavaMethod> handlers = handlers();
    private final Set<Class<?>> commands = commandsOf(handlers);
    private final Set<Class<?>> events =
            EventCatalogue.all().types().stream()
                    .map(EventType::payload)
                    .collect(Collectors.toSet());
    private final Map<Class<?>, Set<Class<?>>> decided =
            handlers.stream().collect(Collectors.toMap(Product::commandOf, this::eventsOf));

    /// Every command, by feature and name.
    List<Class<?>> commands() {
        return commands.stream()
                .sorted(Comparator.comparing(Names::feature).thenComparing(Class::getSimpleName))
                .toList();
    }

    List<EventType> events() {
        return EventCatalogue.all().types().stream()
                .sorted(Comparator.comparing(EventType::name))
                .toList();
    }

    /// What the decision about a command may come to.
    Set<Class<?>> eventsOf(Class<?> command) {
        return decided.getOrDefault(command, Set.of());
    }

    /// The commands whose decision may come to the event.
    List<Class<?>> commandsOf(Class<?> event) {
        return commands().stream().filter(command -> eventsOf(command).contains(event)).toList();
    }

    /// Classes outside of the vocabulary that make such a message.
    List<String> makersOf(Class<?> message) {
        return CLASSES.get(message).getConstructorCallsToSelf().stream()
                .map(call -> call.getOriginOwner())
                .map(Product::outermost)
                .filter(owner -> !owner.getPackageName().endsWith(".api"))
                .map(JavaClass::getSimpleName)
                .distinct()
                .sorted()
                .toList();
    }

    /// The command asked for when the deadline has come that an event opens.
    Set<Class<?>> deadlineOf(Class<?> event) {
        return OpensDeadline.class.isAssignableFrom(event)
                ? made(method(event, "whenDue"), event, events, commands)
                : Set.of();
    }

    /// The events whose deadline asks for the command.
    List<Class<?>> openersOf(Class<?> command) {
        return events().stream()
                .<Class<?>>map(EventType::payload)
                .filter(event -> deadlineOf(event).contains(command))
                .toList();
    }

    /// Whether the feature has a topic: what is in the snapshot is pushed.
    boolean isPushed(String feature) {
        return classes(SnapshotPart.class, part -> Names.feature(part).equals(feature))
                .findAny()
                .isPresent();
    }

    /// Projections with a row the event concerns.
    List<Class<?>> projectionsOf(Class<?> event) {
        return classes(Projection.class, projection -> keys(projection, event)).toList();
    }

    List<Class<?>> reactionsTo(Class<?> event) {
        return classes(Reaction.class, reaction -> reactsTo(reaction, event)).toList();
    }

    private boolean keys(Class<?> projection, Class<?> event) {
        Method key =
                new Method(
                        desc(projection),
                        "key",
                        MethodTypeDesc.of(desc(Optional.class), desc(Event.class)));
        return new Reach(bytecode, event, events)
                .from(key).called().stream().anyMatch(Product::findsAKey);
    }

    private static boolean findsAKey(Method called) {
        return called.owner().displayName().equals("Optional") && !called.name().equals("empty");
    }

    private Set<Class<?>> eventsOf(JavaMethod handler) {
        Class<?> command = commandOf(handler);
        Method entry =
                new Method(
                        desc(handler.getOwner().reflect()),
                        handler.getName(),
                        MethodTypeDesc.of(
                                desc(handler.getRawReturnType().reflect()), desc(command)));
        return made(entry, command, commands, events);
    }

    private Set<Class<?>> made(
            Method entry, Class<?> subject, Set<Class<?>> world, Set<Class<?>> wanted) {
        Set<Class<?>> made = new TreeSet<>(Comparator.comparing(Class::getName));
        made.addAll(new Reach(bytecode, subject, world).from(entry).created());
        made.retainAll(wanted);
        return made;
    }

    /// Its own, or the one it has from an interface.
    private static Method method(Class<?> owner, String name) {
        return Arrays.stream(owner.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .map(method ->
                        new Method(
                                desc(method.getDeclaringClass()),
                                name,
                                MethodTypeDesc.of(desc(method.getReturnType()))))
                .orElseThrow();
    }

    private static Stream<Class<?>> classes(Class<?> kind, Predicate<Class<?>> wanted) {
        return CLASSES.stream()
                .filter(found -> found.isAssignableTo(kind) && !found.isInterface())
                .<Class<?>>map(JavaClass::reflect)
                .filter(wanted)
                .sorted(Comparator.comparing(Class::getSimpleName));
    }

    /// What schedules deadlines reacts to none of its own: it is told by the deadlines themselves.
    /// What schedules deadlines reacts to none of its own: it is told by the deadlines themselves.
    private static boolean reactsTo(Class<?> reaction, Class<?> event) {
        return reactsTo(reaction) instanceof Class<?> kind
                && kind != OpensDeadline.class
                && kind.isAssignableFrom(event);
    }

    private static Type reactsTo(Class<?> reaction) {
        return Arrays.stream(reaction.getGenericInterfaces())
                .filter(type -> type instanceof ParameterizedType)
                .map(type -> (ParameterizedType) type)
                .filter(type -> REACTIONS.contains(type.getRawType()))
                .map(type -> type.getActualTypeArguments()[0])
                .findFirst()
                .orElse(void.class);
    }

    private static List<JavaMethod> handlers() {
        return CLASSES.stream()
                .flatMap(owner -> owner.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(CommandHandler.class))
                .toList();
    }

    private static Set<Class<?>> commandsOf(List<JavaMethod> handlers) {
        return handlers.stream().map(Product::commandOf).collect(Collectors.toSet());
    }

    private static Class<?> commandOf(JavaMethod handler) {
        return handler.getRawParameterTypes().getFirst().reflect();
    }

    private static ClassDesc desc(Class<?> type) {
        return type.describeConstable().orElseThrow();
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Product::outermost).orElse(type);
    }
}
