/// The fixed words of the HTML report.
struct HTMLLabels {
  let skip: String
  let verdict: String
  let unread: String
  let missed: String
  let aside: String
  let facts: String
  let outline: String
  let findings: String
  let nothing: String
  let why: String
  let topics: String
  let topic: String
  let status: String
  let `where`: String
  let matrix: String
  let matrixNote: String
  let unjudged: String

  init(_ words: Wording) {
    skip = words.of("Till rapporten", "To the report")
    verdict = words.of("Omdöme", "Verdict")
    unread = words.of("Kunde inte läsas", "Could not be read")
    missed = words.of("Lästes inte", "Not read")
    aside = words.of("Åsidosatta anmärkningar", "Findings set aside")
    facts = words.of("Uppgifter om upphandlingen", "Facts about the tender")
    outline = words.of("Disposition", "Outline")
    findings = words.of("Anmärkningar", "Findings")
    nothing = words.of("Inget att anmärka.", "Nothing to remark.")
    why = words.of("Varför?", "Why?")
    topics = words.of("Ämnen", "Topics")
    topic = words.of("Ämne", "Topic")
    status = words.of("Läge", "Status")
    `where` = words.of("Var", "Where")
    matrix = words.of("Kravmatris", "Requirement matrix")
    matrixNote = words.of(
      "Alla ska- och bör-krav. För sociala krav är en lucka markerad där uppföljning eller påföljd"
        + " inte hittades i samma avsnitt.",
      "All requirements. Of social ones a hole is marked where no follow-up or sanction was found in"
        + " the same section.")
    unjudged = words.of("Inte avgjort", "Undecided")
  }
}
