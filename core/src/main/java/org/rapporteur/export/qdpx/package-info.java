/**
 * Statements as a project of a program for qualitative analysis, such as ATLAS.ti, MAXQDA, NVivo or QualCoder, in the format by which these
 * exchange projects: REFI-QDA 1.0, see qdasoftware.org.
 */
@NullMarked
package org.rapporteur.export.qdpx;

import org.jspecify.annotations.NullMarked;
