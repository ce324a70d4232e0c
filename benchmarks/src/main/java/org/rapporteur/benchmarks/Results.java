package org.rapporteur.benchmarks;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.analysis.reliability.Reliability;

/**
 * All that was measured in one go.
 *
 * @param articles how many articles were read
 * @param firstStatement the seconds from the start of the process to the first statement, of several starts
 * @param once reading the articles for the first time, with all that a new process has to warm up
 * @param often reading them again and again after that
 * @param withDossier the same with the dossier of the example, which has propositions
 * @param attribution finding what is said by whom, and no more, when warm
 * @param resolution finding that and who it is, the first time and when warm
 * @param rounds how many times that was
 * @param stages by stage, its share of the work of {@code often}
 * @param many reading a great many articles
 * @param one reading one that is very long
 * @param rates what the machine and the encoder do
 * @param coref CoreNLP with coreference, if it was measured
 * @param noCoref CoreNLP without, if it was measured
 * @param accuracy by set of coded articles, how far the program agrees with it
 */
record Results(
        int articles,
        List<Double> firstStatement,
        Figures once,
        Figures often,
        Figures withDossier,
        Figures attribution,
        List<Figures> resolution,
        int rounds,
        Map<String, Double> stages,
        Figures many,
        Figures one,
        Peak.Rates rates,
        Optional<Figures> coref,
        Optional<Figures> noCoref,
        Map<String, Reliability> accuracy) {}
