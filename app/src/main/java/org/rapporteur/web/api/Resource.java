package org.rapporteur.web.api;

import java.util.List;

/** A part of the API. To add one, write a class of this kind and name it in {@link Api}. */
interface Resource {

    /** Returns the questions that it answers. */
    List<Operation> operations();
}
