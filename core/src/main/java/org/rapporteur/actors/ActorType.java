package org.rapporteur.actors;

/** What kind of actor one is. */
public enum ActorType {
    /** A human being. */
    PERSON("person"),
    /** The government of a state, which its capital and its people's name can stand for. */
    GOVERNMENT("government"),
    /** A ministry, parliament, army, court, service or presidential office of a state. */
    STATE_BODY("state-body"),
    /** An organisation across states or apart from them. */
    ORGANISATION("organisation"),
    /** An armed group, movement, party or administration that few recognise. */
    GROUP("group");

    private final String word;

    ActorType(String word) {
        this.word = word;
    }

    /** Returns the format's word, such as {@code state-body}. */
    public String word() {
        return word;
    }
}
