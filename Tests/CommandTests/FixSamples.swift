/// What the tests of `fix` share.
enum FixSamples {
  static let fixed = ["--date", "2026-11-21T09:00:00Z", "--as-of", "2026-11-21"]

  /// A line without what numbering and emphasis add.
  static func plain(_ line: String) -> String {
    line.replacing(/[*#|-]/, with: " ").replacing(/(?m)^\s*(?:[0-9.]+|[a-z]\))\s/, with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  static let contract = """
    # Avtalsutkast: lokalvård i skolor

    ## 1 Parter

    Avtalet gäller mellan Lindsjö kommun, Beställaren, och Leverantören enligt lagen (2016:1145) om
    offentlig upphandling. Uppdraget avser lokalvård, CPV-kod 90910000-9.

    Uppskattat värde: 14 400 000 kronor exklusive mervärdesskatt.

    ## 2 Avtalstid

    Avtalet gäller från och med den 1 april 2027 i 36 månader.

    ## 3 Underskrifter

    Avtalet undertecknas i två exemplar.

    """

  static let terms = """
    # Upphandlingsföreskrifter: lokalvård i skolor

    Upphandlande myndighet: Lindsjö kommun

    ## 1 Upphandlingen

    Lindsjö kommun upphandlar lokalvård i kommunens skolor. CPV-kod: 90910000-9. Upphandlingen är
    direktivstyrd och genomförs med öppet förfarande enligt lagen (2016:1145) om offentlig upphandling.

    Uppskattat värde: 14 400 000 kronor exklusive mervärdesskatt. Avtalstiden är 36 månader.

    """
}
