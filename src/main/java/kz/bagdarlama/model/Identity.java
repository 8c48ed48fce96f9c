package kz.bagdarlama.model;

/** An object as itself: equal to nothing but the same object, whatever its own {@code equals} says, and so compared at once. */
public record Identity<T>(T object) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Identity<?> same && same.object == object;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(object);
    }
}
