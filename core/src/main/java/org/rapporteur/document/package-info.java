/** Documents of headings, paragraphs, lists and tables with footnotes, and the forms in which they are written. */
@NullMarked
package org.rapporteur.document;

import org.jspecify.annotations.NullMarked;
