package org.rapporteur.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that was measured in one go.
 *
 * @param articles how many articles were read
 * @param firstStatement the seconds from the start of the process to the first statement, of several starts
 * @param once reading the articles once
 * @param often reading them many times over, which shows what the start and the warming up cost
 * @param rounds how many times that was
 * @param stages by stage, its share of the work
 * @param rates what the machine and the encoder do
 * @param coref CoreNLP with coreference, if it was measured
 * @param noCoref CoreNLP without, if it was measured
 */
record Results(
        int articles,
        List<Double> firstStatement,
        Figures once,
        Figures often,
        int rounds,
        Map<String, Double> stages,
        Peak.Rates rates,
        Optional<Figures> coref,
        Optional<Figures> noCoref) {}
