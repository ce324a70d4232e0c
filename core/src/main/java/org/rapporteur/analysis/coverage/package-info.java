/** What each outlet reports, and what it leaves out that others report. */
@NullMarked
package org.rapporteur.analysis.coverage;

import org.jspecify.annotations.NullMarked;
