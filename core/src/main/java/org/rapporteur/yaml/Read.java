package org.rapporteur.yaml;

/**
 * A value with the place where it stands, for defects that show only later.
 *
 * @param value the value
 * @param place its place
 */
public record Read<T>(T value, Place place) {}
