/** The desk: a record in a browser. Pages are made here and nowhere else; what they show comes from use cases. */
@NullMarked
package org.rapporteur.web;

import org.jspecify.annotations.NullMarked;
