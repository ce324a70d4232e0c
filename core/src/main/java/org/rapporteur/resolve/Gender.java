package org.rapporteur.resolve;

/** What the words about a person tell of their gender. */
enum Gender {
    FEMALE,
    MALE
}
