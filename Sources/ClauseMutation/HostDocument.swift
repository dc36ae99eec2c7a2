/// The tender that clauses are put into: complete, so that nothing but the clause gives findings.
enum HostDocument {
  /// The text; its chapters are what sentences can be moved to.
  static let markdown = """
    # Upphandling av lokalvård

    ## 1 Bakgrund

    Beställaren behöver städning i sina lokaler. Anbud lämnas för hela uppdraget.

    ## 2 Krav på leverantören

    Anbudsgivaren ska ha utfört minst ett liknande uppdrag. Anbudsgivaren ska beskriva uppdraget kort.

    ## 3 Uppdraget

    Leverantören ska städa lokalerna enligt städschemat.

    ## 4 Arbetsrättsliga villkor

    Leverantören ska ge de arbetstagare som utför uppdraget lön, semester och arbetstid på lägst de \
    nivåer som anges i bilaga 2. Leverantören ska se till att underleverantörer som direkt deltar i \
    uppdraget gör detsamma. Motsvarande villkor i ett centralt kollektivavtal godtas.

    ## 5 Särskilda kontraktsvillkor

    Avsnittet innehåller de särskilda villkoren.

    ## 6 Fakturering

    Leverantören ska fakturera månadsvis i efterskott.
    """

  /// What is known of the tender besides its text.
  static let facts = [
    "act": "LOU", "regime": "directive", "object": "services", "procedure": "open",
    "valueSEK": "12000000", "durationMonths": "36", "performers": "10", "stateListed": "no",
    "buyerKind": "municipality",
  ]

  /// The words of the headings under which a moved sentence no longer binds the supplier.
  static let elsewhere = ["1 Bakgrund", "2 Krav på leverantören"]
}
