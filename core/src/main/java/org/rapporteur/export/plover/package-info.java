/**
 * Statements as political events in the fields of PLOVER, the Political Language Ontology for Verifiable Event Records of the Open Event
 * Data Alliance (manual of version 0.7b1).
 */
@NullMarked
package org.rapporteur.export.plover;

import org.jspecify.annotations.NullMarked;
