package kz.bagdarlama.route;

/**
 * The files that give the programme as data. They are the same for every language and lie beside the folders of the languages;
 * their addresses follow from ids alone, so that they outlive every slug.
 */
public final class DataFile {

    /** The folder of all of them, below the root of the site. */
    public static final String FOLDER = "data/";

    /** At the end of the names of tables for spreadsheets. */
    public static final String SPREADSHEET = "-spreadsheet";

    public static final String PROGRAMME = FOLDER + "programme.json";
    public static final String PLEDGES_TABLE = FOLDER + "programme.csv";
    public static final String FIGURES_TABLE = FOLDER + "figures.csv";
    public static final String PROGRESS_TABLE = FOLDER + "progress.csv";
    public static final String PLEDGES_SPREADSHEET = FOLDER + "programme" + SPREADSHEET + ".csv";
    public static final String FIGURES_SPREADSHEET = FOLDER + "figures" + SPREADSHEET + ".csv";
    public static final String PROGRESS_SPREADSHEET = FOLDER + "progress" + SPREADSHEET + ".csv";
    public static final String TEXT_CHANGES_TABLE = FOLDER + "text-changes.csv";
    public static final String TEXT_CHANGES_SPREADSHEET = FOLDER + "text-changes" + SPREADSHEET + ".csv";

    /** The tables by their columns (Frictionless Data Package). */
    public static final String PACKAGE = FOLDER + "datapackage.json";

    /** The data for catalogues of data (DCAT). */
    public static final String CATALOGUE = FOLDER + "catalogue.jsonld";

    public static final String SCHEMA = FOLDER + "schema.json";

    private DataFile() {}

    /** Returns the file of one pledge, from its id: {@code data/pledges/1.1.3.json} for {@code 1.1/3}. */
    public static String pledge(String id) {
        return FOLDER + "pledges/" + id.replace('/', '.') + ".json";
    }
}
