/** Codes statements: issues, act, stances, conditions. A statement is coded alike whether found by machine or by hand. */
@NullMarked
package org.rapporteur.coding;

import org.jspecify.annotations.NullMarked;
