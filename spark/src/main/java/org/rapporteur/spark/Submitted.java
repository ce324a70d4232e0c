package org.rapporteur.spark;

import java.util.List;
import org.apache.spark.sql.SparkSession;

/** Runs a job as {@code spark-submit} does, and ends the process with a line where there is something to mend. */
final class Submitted {

    private Submitted() {}

    /** Makes of the words of a call what a person wants. */
    interface Reading<T> {
        T of(List<String> words) throws JobException;
    }

    /** Does what a person wants. */
    interface Work<T> {
        void run(SparkSession spark, T wanted) throws JobException;
    }

    /** Runs a job; the words are understood before Spark is started. */
    static <T> void run(String[] words, Reading<T> reading, Work<T> work) {
        int status = 0;
        try {
            T wanted = reading.of(List.of(words));
            SparkSession spark = SparkSession.builder().appName("rapporteur").getOrCreate();
            try {
                work.run(spark, wanted);
            } finally {
                spark.stop();
            }
        } catch (JobException e) {
            System.err.println("rapporteur: " + e.getMessage());
            status = e.isWrongCall() ? 2 : 1;
        }
        if (status != 0) {
            System.exit(status);
        }
    }
}
