import java.util.Map;
import org.openapitools.client.ApiClient;
import org.openapitools.client.ApiException;
import org.openapitools.client.api.DefaultApi;
import org.openapitools.client.model.Articles;
import org.openapitools.client.model.Decision;
import org.openapitools.client.model.Errand;
import org.openapitools.client.model.ExplainedStatement;
import org.openapitools.client.model.GivenText;
import org.openapitools.client.model.Overview;
import org.openapitools.client.model.RemoveSearchRequest;
import org.openapitools.client.model.Rename;
import org.openapitools.client.model.SavedSearch;
import org.openapitools.client.model.Seen;
import org.openapitools.client.model.UndoEdit;

/** Uses a desk through a client that a generator made from its description. Needs a record that nobody works on; says what is wrong and ends. */
final class ClientCheck {

    private ClientCheck() {}

    /** Takes the address of the desk's API. */
    public static void main(String[] args) throws ApiException, InterruptedException {
        ApiClient client = new ApiClient();
        client.updateBaseUri(args[0]);
        DefaultApi desk = new DefaultApi(client);
        Overview overview = desk.getOverview();
        require(overview.getArticles() == 54, "54 articles, not " + overview.getArticles());
        int found = 0;
        String cursor = null;
        do {
            var page = desk.listActors(null, null, 7, cursor);
            found += page.getItems().size();
            cursor = page.getNext();
        } while (cursor != null);
        require(found == desk.listActors(null, null, 1, null).getTotal(), "all actors, page by page");
        String article = desk.listArticles("prisoners", 1, null).getItems().get(0).getId();
        String id = desk.getArticle(article).getStatements().get(0).getId();
        ExplainedStatement explained = desk.getStatement(id, null);
        Decision decision = new Decision()
                .decision(Decision.DecisionEnum.ACCEPT)
                .seen(explained.getNow().getState())
                .coder("miriam");
        require(desk.reviewStatement(id, decision).getReview().getNumber() == 1, "the first review");
        try {
            desk.reviewStatement(id, decision);
            require(false, "a conflict");
        } catch (ApiException e) {
            require(e.getCode() == 409, "409, not " + e.getCode());
        }
        require(desk.listReviews(id, "miriam", null, null).getItems().get(0).getReview().getCoder().equals("miriam"), "by miriam");
        require(desk.listQueue(null, null, 1, null).getTotal() > 100, "statements that wait for a look");
        desk.saveSearch(new SavedSearch().name("Talks / Velland").query("q=talks&side=Velland"));
        require(desk.runSearch("Talks / Velland", 1, null).getTotal() > 0, "statements that a saved search finds");
        desk.removeSearch(new RemoveSearchRequest().name("Talks / Velland"));
        require(desk.listSearches(null, null).getItems().isEmpty(), "no saved search left");
        String actor = desk.listActors(null, null, 1, null).getItems().get(0).getId();
        int plan = desk.renameActor(actor, new Rename().name("Another").plan(true)).getStatements();
        require(plan > 0 && desk.listEdits(null, null).getItems().isEmpty(), "a correction that is only planned");
        int edit = desk.renameActor(actor, new Rename().name("Another")).getNumber();
        require(desk.undoEdit(edit, new UndoEdit()).getNumber() == edit + 1, "a correction that is taken back");
        Errand errand = awaited(desk, desk.addArticles(new Articles()
                .addTextsItem(new GivenText().text("Tal Oren said on Monday that Velland wants talks.").title("Talks"))));
        require(errand.getStage() == Errand.StageEnum.DONE && errand.getAdded() == 1, "one article more: " + errand);
        require(desk.getOverview().getArticles() == 55, "55 articles");
        require(desk.getDossier().getText() == null, "a dossier that is built in");
        desk.markSeen(new Seen().version(desk.getNews().getVersion()));
        require(desk.getNews().getSince() != null && desk.getNews().getArticles() == 0, "nothing new");
        Errand learning = awaited(desk, desk.learn(Map.of()));
        require(learning.getStage() == Errand.StageEnum.FAILED, "too few reviews to learn from: " + learning);
        require(desk.listLearned(null, null).getTotal() == 0, "nothing learned");
        System.out.println("a generated client lists, reads, searches, reviews, corrects, adds and learns");
    }

    private static Errand awaited(DefaultApi desk, Errand begun) throws ApiException, InterruptedException {
        Errand errand = begun;
        while (errand.getStage() == Errand.StageEnum.WAITING || errand.getStage() == Errand.StageEnum.RUNNING) {
            Thread.sleep(500);
            errand = desk.getErrand(errand.getNumber());
        }
        return errand;
    }

    private static void require(boolean isSo, String what) {
        if (!isSo) {
            throw new IllegalStateException("expected " + what);
        }
    }
}
