package org.rapporteur.resolve;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rapporteur.actors.Gender;

/**
 * Words of English that the rules know: no names. All in the folded form of {@link Words#fold}.
 */
final class Lexicon {

    /** Words that are no part of a name, even with a capital. */
    private static final Set<String> FUNCTION = words("""
            a about above according across after again against all almost along already also although always am among an
            and another any are around as asked at away back be because been before behind being below beside besides
            between beyond both but by can cannot could despite did do does down during each earlier either else even
            ever every except few finally first for from further had half has have he her here hers herself him himself
            his how however i if in indeed instead into is it its itself just last late later least less like many may
            maybe me meanwhile might mine more moreover most much must my near nearly neither never nevertheless next no
            nobody none nor not nothing now of off often on once one only onto or other others otherwise our ours out
            outside over own per perhaps please quite rather really same second several shall she should since so some
            somebody someone something soon still such than that the their theirs them then there therefore these they
            third this those though three through throughout thus to today together tomorrow tonight too toward towards
            two under unless unlike until unto up upon us very via was we well were what whatever when where whether
            which while who whom whose why will with within without would yes yesterday yet you your yours
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august
            september october november december q question answer exclusive breaking update read watch video photo live
            following including citing quoting speaking addressing referring regarding concerning considering excluding
            calling meeting telling asking urging accusing visiting replacing hosting amid besides former
            given following including regarding concerning considering citing addressing
            four five six seven eight nine ten dozens hundreds thousands millions said says told asked added""");

    static final Set<String> DETERMINERS = words("a an the this that these those same both");

    static final Set<String> DEFINITE = words("the this that these those same");

    static final Set<String> POSSESSIVES = words("his her its their my our");

    /** Words before a noun that leave open who is meant. */
    static final Set<String> OPEN = words(
            "a an some many most several few any another one two three four five six seven eight nine ten other others "
                    + "dozens hundreds thousands no more each every either neither both such");

    /** What ends the core of a noun phrase. */
    static final Set<String> BEHIND_NOUN = words(
            "of in for at from with on to by about among between within near who whom which that whose where close "
                    + "familiar involved speaking based here there abroad present around inside outside under behind across");

    static final Set<String> PLACE_BEFORE =
            words("in near across into throughout outside around from at towards toward inside");

    static final Set<String> PREPOSITIONS = words(
            "of in for at from with on to by about among between within near against over under behind across into "
                    + "after before without through towards toward like despite upon via during since until than");

    /** Lower-case pieces of names, between capitals. */
    static final Set<String> PARTICLES = words(
            "de del della di da das do dos du la le los las van von der den ter ten al el ul ibn bin bint ben abu y e af av zu");

    /** What may stand before a name and is no part of it, without being an office. */
    private static final Set<String> HONORIFICS = words(
            "mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable venerable right reverend rev "
                    + "sayyid sayed comrade madam madame monsieur don dona ret excellency");

    /** What stands before a name and is part of it where only one other word is. */
    static final Set<String> KEPT_TITLES = words(
            "king queen pope prince princess sister brother father mother mullah sheikh sheikha imam abu um umm saint st "
                    + "commander comandante commandant emperor sultan ayatollah uncle aunt elder");

    private static final Set<String> FEMALE = words(
            "she mrs ms miss lady dame madam madame queen princess sister mother mum wife daughter widow aunt woman girl "
                    + "spokeswoman chairwoman policewoman congresswoman businesswoman stateswoman servicewoman "
                    + "councilwoman assemblywoman grandmother nun actress duchess empress baroness sheikha dona");

    private static final Set<String> MALE = words(
            "he mr sir lord king prince brother father dad husband son uncle man boy spokesman chairman policeman "
                    + "congressman businessman statesman serviceman councilman assemblyman grandfather monk pope emir sultan "
                    + "duke emperor baron imam widower fisherman strongman sheikh mullah ayatollah don monsieur sayyid");

    /** Nouns for persons; those on one line may stand for each other. */
    private static final Map<String, Set<Integer>> FAMILIES = families("""
            president leader head strongman ruler autocrat dictator
            premier minister leader head
            chancellor leader premier head
            king queen monarch emir sultan emperor sovereign ruler leader
            chairman chairwoman chairperson chair chief head leader boss president
            leader founder chief head boss president
            chief head director boss commissioner administrator executive
            commander general colonel chief leader officer admiral major captain lieutenant marshal brigadier soldier commandant comandante
            admiral sailor captain vice-admiral
            spokesman spokeswoman spokesperson speaker
            speaker president chairman chairwoman
            envoy ambassador mediator emissary representative diplomat delegate facilitator
            negotiator envoy delegate diplomat mediator
            secretary minister
            secretary secretary-general chief head
            lawmaker mp deputy senator legislator parliamentarian congressman congresswoman representative politician
            governor leader politician
            mayor politician
            minister politician
            activist campaigner dissident
            analyst expert scholar researcher academic professor historian author writer fellow lecturer
            author writer novelist poet historian columnist
            economist analyst expert
            journalist reporter correspondent editor columnist
            lawyer attorney jurist judge prosecutor justice
            judge magistrate jurist justice
            prosecutor lawyer
            ombudsman ombudswoman
            bishop archbishop cardinal patriarch cleric priest imam
            fighter militiaman guerrilla rebel commander
            chieftain elder
            doctor surgeon physician medic
            nurse medic
            teacher headteacher
            farmer shepherd grower
            fisherman
            engineer
            adviser advisor aide counsellor counselor
            official officer bureaucrat
            host presenter moderator
            candidate rival challenger contender
            member lawmaker mp deputy legislator
            councillor councilor politician
            republican lawmaker senator congressman congresswoman representative politician
            democrat lawmaker senator congressman congresswoman representative politician
            head-of-state president king queen monarch emir sultan emperor leader ruler
            head-of-government premier chancellor leader
            owner
            survivor witness resident
            student
            veteran soldier
            pilot navigator
            coordinator co-ordinator
            inspector
            treasurer
            predecessor
            successor
            deputy vice-president
            widow wife
            husband
            mother
            father
            son
            daughter
            brother
            sister
            colleague
            driver
            baker
            shopkeeper
            trader merchant
            consultant specialist
            banker
            scientist chemist physicist geologist anthropologist sociologist political-scientist
            worker volunteer
            refugee
            prisoner detainee
            defector
            psychologist psychiatrist
            interpreter translator
            caretaker
            captain skipper
            conscript recruit soldier sergeant corporal private
            policeman policewoman officer
            monk nun
            rapporteur
            registrar
            oligarch businessman tycoon businesswoman
            secretary-general chief head boss leader
            commissioner
            tsar czar
            counterpart
            opponent rival
            critic
            ally
            chieftain warlord
            senator
            chief-of-staff chief""");

    /** Nouns for a person of whom nothing else is told. */
    static final Set<String> ANYBODY =
            words("man woman politician veteran figure person jurist diplomat official sailor");

    /** Nouns for bodies of people. */
    static final Set<String> BODIES = words(
            "ministry department government administration council commission committee union party front movement army "
                    + "navy force forces guard guards police command alliance bloc league federation confederation coalition "
                    + "assembly parliament senate congress court tribunal office agency bureau institute institution centre "
                    + "center university academy foundation fund bank organisation organization association society group network "
                    + "mission delegation embassy consulate secretariat presidency junta regime brigade brigades militia "
                    + "syndicate board authority authorities company corporation staff directorate service services team "
                    + "headquarters intelligence cabinet leadership faction republic kingdom emirate state house directorate "
                    + "panel campaign forum observatory watch monitor initiative community conference chamber church synod "
                    + "outlet newspaper agency channel broadcaster times post herald tribune gazette journal news radio tv press "
                    + "television review programme program project compact pact treaty summit corps legion battalion regiment "
                    + "division resistance partnership trust consortium");

    /** Bodies whose word stands for the state whose they are. */
    static final Set<String> STATE = words("government leadership authorities regime administration side");

    /** Qualities that tell one office from another. */
    static final Set<String> PORTFOLIO = words(
            "prime foreign defence defense finance interior justice energy economy health trade transport vice deputy "
                    + "opposition army navy military party acting interim parliamentary security national water "
                    + "information special senior former high permanent culture education agriculture environment electoral health police rebel guild union");

    /** Qualities that tell when somebody holds an office, which articles often tell of one mention only. */
    static final Set<String> TIMES = words("acting interim outgoing");

    private Lexicon() {}

    /** Returns whether a word is no part of a name. */
    static boolean isFunction(String word) {
        return FUNCTION.contains(word);
    }

    /** Returns whether a word stands before a name without being a part of it: an honorific, rank or office. */
    static boolean isTitle(String word) {
        return HONORIFICS.contains(word) || isPerson(word);
    }

    /** Returns whether a word is a form of address that tells no office. */
    static boolean isHonorific(String word) {
        return HONORIFICS.contains(word);
    }

    /** Returns whether a word is a noun for one person. */
    static boolean isPerson(String word) {
        if (ABBREVIATED.containsKey(word)
                || FAMILIES.containsKey(word)
                || MALE.contains(word)
                || FEMALE.contains(word)
                || ANYBODY.contains(word)) {
            return !word.equals("he") && !word.equals("she");
        }
        int hyphen = word.lastIndexOf('-');
        if (hyphen > 0 && isPerson(word.substring(hyphen + 1))) {
            return true;
        }
        return word.length() > 6 && (word.endsWith("ologist") || word.endsWith("woman") || word.endsWith("person"));
    }

    /** Returns whether a word is a noun for several persons. */
    static boolean isPersons(String word) {
        return word.equals("people")
                || word.equals("men")
                || word.equals("women")
                || (word.endsWith("men") && isPerson(word.substring(0, word.length() - 2) + "an"))
                || (word.endsWith("s") && isPerson(word.substring(0, word.length() - 1)));
    }

    /** Returns whether one noun for a person may stand for another, as "leader" for "president". */
    static boolean related(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.equals(b)) {
            return true;
        }
        Set<Integer> families = FAMILIES.get(a);
        Set<Integer> others = FAMILIES.get(b);
        return families != null && others != null && families.stream().anyMatch(others::contains);
    }

    /** Returns the noun without what tells its gender or rank: "vice-admiral" is an admiral. */
    static String plain(String word) {
        String full = ABBREVIATED.getOrDefault(word, word);
        int hyphen = full.lastIndexOf('-');
        if (!FAMILIES.containsKey(full) && hyphen > 0) {
            return full.substring(hyphen + 1);
        }
        return full;
    }

    /** Returns the gender that a word tells. */
    static Optional<Gender> gender(String word) {
        if (FEMALE.contains(word) || word.endsWith("woman")) {
            return Optional.of(Gender.FEMALE);
        }
        boolean male =
                MALE.contains(word) || word.endsWith("sman") || (word.endsWith("rman") && !word.equals("german"));
        return male ? Optional.of(Gender.MALE) : Optional.empty();
    }

    /** Returns the noun of an office of two words, of which the first is taken out of the details: "premier" for a prime minister. */
    static String compound(String noun, Set<String> details) {
        if (noun.equals("minister") && details.remove("prime")) {
            return "premier";
        }
        if (noun.equals("general")) {
            if (details.remove("secretary")) {
                return "secretary-general";
            }
            return GENERALS.stream().filter(details::remove).findFirst().orElse(noun);
        }
        return noun;
    }

    /** Who is a general of something else than an army: "attorney general". */
    private static final List<String> GENERALS =
            List.of("attorney", "prosecutor", "consul", "director", "inspector", "auditor", "governor");

    private static final Map<String, String> ABBREVIATED = Map.ofEntries(
            Map.entry("gen", "general"),
            Map.entry("lt", "lieutenant"),
            Map.entry("col", "colonel"),
            Map.entry("maj", "major"),
            Map.entry("brig", "brigadier"),
            Map.entry("capt", "captain"),
            Map.entry("cmdr", "commander"),
            Map.entry("sgt", "sergeant"),
            Map.entry("adm", "admiral"),
            Map.entry("sen", "senator"),
            Map.entry("rep", "representative"),
            Map.entry("gov", "governor"),
            Map.entry("amb", "ambassador"),
            Map.entry("pres", "president"),
            Map.entry("pm", "premier"));

    private static Set<String> words(String list) {
        return Set.of(Arrays.stream(list.split("\\s+")).distinct().toArray(String[]::new));
    }

    private static Map<String, Set<Integer>> families(String lines) {
        Map<String, Set<Integer>> out = new HashMap<>();
        List<String> all = lines.lines().toList();
        for (int i = 0; i < all.size(); i++) {
            for (String word : all.get(i).split(" ", -1)) {
                out.computeIfAbsent(word, w -> new HashSet<>()).add(i);
            }
        }
        return Map.copyOf(out);
    }
}
