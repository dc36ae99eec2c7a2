/// Where the words of a required piece stand, and whether they are the piece there.
extension CheckKeyTests {
  private static let place = "Leverantören ska ta emot praktikanter."

  private static func rule(_ keys: String = "") -> String {
    """
    severity: error
    message: Saknar {lacks}
    check: incomplete
    of: employment_condition
    require:
      - {name: tid, any: [length]\(keys)}
    """
  }

  private static func terms(_ rest: String) -> [(kind: String, text: String)] {
    [
      (
        "contract_draft",
        "# Utkast\n\n## Bakgrund\n\nVi köper städning.\n\n## Sociala villkor\n\n\(place)\n\n\(rest)"
      )
    ]
  }

  private static let hope = [
    (
      kind: "contract_draft",
      text: "# Utkast\n\n## Bakgrund\n\nPlatser har pågått i 3 månader.\n\n## Sociala villkor\n\n"
        + place
    )
  ]

  private static let lacks = "error|Saknar tid|\(place)"

  static let belonging: [Case] = [
    Case("piece in the clause", rule(), terms("Praktiken ska pågå i 3 månader."), [:]),
    Case("piece in a heading", rule(), terms("### I 3 månader\n\nDet gäller."), [:], lacks),
    Case(
      "piece in a heading, which will do", rule(", in_heading: true"),
      terms("### I 3 månader\n\nDet gäller."), [:]),
    Case(
      "piece in a sentence set as a heading", rule(),
      terms("### Praktiken ska pågå i 3 månader\n\nDet gäller."), [:]),
    Case("piece in the background", rule(", scope: document"), hope, [:], lacks),
    Case(
      "piece in the background, which will do", rule(", scope: document, anywhere: true"), hope,
      [:]),
    Case(
      "piece in a table", rule(),
      terms("| Villkor | Tid |\n| --- | --- |\n| Praktikplats | 3 månader |"), [:]),
    Case(
      "piece in a list", rule(), terms("Leverantören ska erbjuda praktik\n\n- i 3 månader."), [:]),
    Case(
      "piece that is denied farther off", rule(),
      terms("Leverantören ska inte ge stöd, utse någon och ordna arbete i 3 månader."), [:], lacks),
    Case(
      "piece that is denied and turned", rule(),
      terms("Leverantören ska inte ge lön, utan praktik i 3 månader."), [:]),
    Case(
      "piece that is wished farther off", rule(),
      terms("Leverantören ska om möjligt ge stöd, utse någon och ordna arbete i 3 månader."), [:],
      lacks),
    Case(
      "piece beside an aside", rule(),
      terms("Leverantören ska, om Beställaren inte säger annat, ge praktik i 3 månader."), [:]),
    Case("piece that may be", rule(), terms("Praktiken kan pågå i 3 månader."), [:]),
    Case(
      "piece that must bind", rule(", duty: shall"), terms("Praktiken kan pågå i 3 månader."),
      [:], lacks),
    Case(
      "piece without what belongs to it", rule(", with: [reasonable|place]"),
      terms("Avtalet gäller i 3 månader."), [:], lacks),
    Case(
      "piece with what belongs to it", rule(", with: [reasonable|place]"),
      terms("En praktikant är här i 3 månader."), [:]),
    Case(
      "piece with nothing beside", rule(", beside: [reasonable]"),
      terms("Det pågår i 3 månader.\n\nEn skälig tid."), [:], lacks),
    Case(
      "piece with something beside", rule(", beside: [reasonable]"),
      terms("Det pågår i 3 månader. En skälig tid."), [:]),
    Case(
      "piece with what it must lack", rule(", lacks: [penalty]"),
      terms("Vite betalas i 3 månader."), [:], lacks),
    Case(
      "piece that the tenderer must show", rule(), terms("Anbudsgivaren ska visa 3 månader."),
      [:], lacks),
    Case(
      "piece that the tenderer may show", rule(", subject: any"),
      terms("Anbudsgivaren ska visa 3 månader."), [:]),
  ]
}
