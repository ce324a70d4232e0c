/** The words of the codebook as immutable types; nothing here is null, and every int counts Unicode code points. */
@NullMarked
package org.rapporteur.model;

import org.jspecify.annotations.NullMarked;
