package org.rapporteur.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values of the model as JSON that loses nothing: a record is an object with a field for each component, a record of one component is that
 * component, an enumeration its name; what is empty is {@code null}. The same value always gives the same JSON.
 */
final class RecordTree {

    private RecordTree() {}

    /** Writes a value: a record, list, map with text as keys, optional, enumeration, text, number or truth value. */
    static void write(JsonGenerator json, Object value) throws IOException {
        if (value instanceof Record each) {
            RecordComponent[] components = each.getClass().getRecordComponents();
            if (components.length == 1) {
                write(json, component(each, components[0]));
                return;
            }
            json.writeStartObject();
            for (RecordComponent component : components) {
                json.writeFieldName(component.getName());
                write(json, component(each, component));
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(json, each);
            }
            json.writeEndArray();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> each : map.entrySet()) {
                json.writeFieldName((String) each.getKey());
                write(json, each.getValue());
            }
            json.writeEndObject();
        } else if (value instanceof Optional<?> maybe) {
            if (maybe.isPresent()) {
                write(json, maybe.get());
            } else {
                json.writeNull();
            }
        } else {
            writePlain(json, value);
        }
    }

    private static void writePlain(JsonGenerator json, Object value) throws IOException {
        if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Enum<?> word) {
            json.writeString(word.name());
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Double number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            throw new IllegalArgumentException("No value of the model: " + value.getClass());
        }
    }

    private static Object component(Record value, RecordComponent component) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }

    /**
     * Returns the value that was written.
     *
     * @param json as {@link JsonTree} gives it
     * @throws RecordFormatException if it is none of this type
     */
    static Object read(Type type, @Nullable Object json) throws RecordFormatException {
        try {
            return value(type, json, Map.of());
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new RecordFormatException("no value of the model: " + e.getMessage());
        }
    }

    private static Object value(Type type, @Nullable Object json, Map<TypeVariable<?>, Type> bound)
            throws RecordFormatException {
        if (type instanceof TypeVariable<?> variable) {
            return value(Optional.ofNullable(bound.get(variable)).orElseThrow(), json, bound);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, json, bound);
        }
        Class<?> plain = (Class<?>) type;
        if (json == null || json == JsonTree.NULL) {
            throw new RecordFormatException(plain.getSimpleName() + " is missing");
        }
        if (plain.isRecord()) {
            return record(plain, json, bound);
        }
        if (plain.isEnum()) {
            for (Object constant : plain.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(json)) {
                    return constant;
                }
            }
            throw new RecordFormatException("there is no " + plain.getSimpleName() + " " + json);
        }
        if (plain == int.class) {
            return ((Number) json).intValue();
        }
        if (plain == double.class) {
            return ((Number) json).doubleValue();
        }
        return plain == boolean.class ? (Object) (Boolean) json : (String) json;
    }

    private static Object generic(ParameterizedType type, @Nullable Object json, Map<TypeVariable<?>, Type> bound)
            throws RecordFormatException {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (raw == Optional.class) {
            return json == null || json == JsonTree.NULL
                    ? Optional.empty()
                    : Optional.of(value(arguments[0], json, bound));
        }
        if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            for (Object each : (List<?>) required(json)) {
                list.add(value(arguments[0], each, bound));
            }
            return list;
        }
        if (raw == Map.class) {
            Map<Object, Object> map = new LinkedHashMap<>();
            for (Map.Entry<?, ?> each : ((Map<?, ?>) required(json)).entrySet()) {
                map.put(String.valueOf(each.getKey()), value(arguments[1], each.getValue(), bound));
            }
            return map;
        }
        Map<TypeVariable<?>, Type> inside = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            inside.put(raw.getTypeParameters()[i], arguments[i]);
        }
        return record(raw, required(json), inside);
    }

    private static Object required(@Nullable Object json) throws RecordFormatException {
        if (json == null) {
            throw new RecordFormatException("a field is missing");
        }
        return json;
    }

    private static Object record(Class<?> type, Object json, Map<TypeVariable<?>, Type> bound)
            throws RecordFormatException {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            Object field = components.length == 1 ? json : ((Map<?, ?>) json).get(components[i].getName());
            types[i] = components[i].getType();
            values[i] = value(components[i].getGenericType(), field, bound);
        }
        try {
            Constructor<?> canonical = type.getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new RecordFormatException(
                    String.valueOf(e.getCause() == null ? e : e.getCause().getMessage()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
