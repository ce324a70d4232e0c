/** The desk for programs: a record over HTTP, as JSON. Which questions there are stands in one list, from which routes and their description are made. */
@NullMarked
package org.rapporteur.web.api;

import org.jspecify.annotations.NullMarked;
