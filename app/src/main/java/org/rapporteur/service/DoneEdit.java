package org.rapporteur.service;

/**
 * An edit that was just made.
 *
 * @param number its number
 * @param words what it does
 * @param statements of how many statements it changed who is shown as the speaker
 */
public record DoneEdit(int number, String words, int statements) {}
