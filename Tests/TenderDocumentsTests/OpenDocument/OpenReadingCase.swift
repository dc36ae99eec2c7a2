import Testing
import TenderDocuments

/// An OpenDocument text and what must be read from it.
struct OpenReadingCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  var automaticStyles = ""
  var styles = ""
  var masterStyles = ""
  var view = TrackedChangesView.accepted
  /// One line a block, as ``WordReadingCase/line(_:in:)-(Block,_)`` writes it.
  let blocks: [String]
  /// `kind text` of each span.
  var spans: [String] = []
  /// `kind text` of each remark.
  var remarks: [String] = []

  var testDescription: String { name }

  var fixture: OpenFixture {
    OpenFixture(
      text: text, automaticStyles: automaticStyles, styles: styles, masterStyles: masterStyles)
  }

  private static let outline =
    "<text:outline-style style:name=\"Outline\">"
    + "<text:outline-level-style text:level=\"1\" style:num-format=\"1\"/>"
    + "<text:outline-level-style text:level=\"2\" style:num-format=\"1\" text:display-levels=\"2\"/>"
    + "<text:outline-level-style text:level=\"3\" style:num-format=\"\"/></text:outline-style>"

  private static let lists =
    "<text:list-style style:name=\"L\">"
    + "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
    + "<text:list-level-style-number text:level=\"2\" style:num-format=\"a\" style:num-prefix=\"(\""
    + " style:num-suffix=\")\"/></text:list-style>"
    + "<text:list-style style:name=\"K\"><text:list-level-style-number text:level=\"1\""
    + " style:num-format=\"1\" loext:num-list-format=\"Krav %1%:\" text:start-value=\"7\"/>"
    + "</text:list-style><text:list-style style:name=\"B\">"
    + "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"x\"/></text:list-style>"

  private static let changes =
    "<text:tracked-changes>"
    + region("i1", "<text:insertion>\(by("Anna"))</text:insertion>")
    + region("d1", "<text:deletion>\(by("Bo"))<text:p>gammal </text:p></text:deletion>")
    + region(
      "d2",
      "<text:deletion>\(by("Bo"))<text:p> slut ett.</text:p><text:p>Mitten.</text:p>"
        + "<text:p>Början två: </text:p></text:deletion>")
    + "</text:tracked-changes>"

  private static let changed =
    changes + "<text:p>En <text:change text:change-id=\"d1\"/>text"
    + "<text:change-start text:change-id=\"i1\"/>, ny</text:p><text:p>rad"
    + "<text:change-end text:change-id=\"i1\"/> här</text:p>"
    + "<text:p>Ett<text:change text:change-id=\"d2\"/>två</text:p>"

  private static func region(_ id: String, _ change: String) -> String {
    "<text:changed-region text:id=\"\(id)\">\(change)</text:changed-region>"
  }

  private static func by(_ name: String) -> String {
    "<office:change-info><dc:creator>\(name)</dc:creator><dc:date>2026-01-01</dc:date>"
      + "</office:change-info>"
  }

  private static func item(_ text: String, _ attributes: String = "") -> String {
    "<text:list-item\(attributes)><text:p>\(text)</text:p></text:list-item>"
  }

  private static func textStyle(_ name: String, _ properties: String) -> String {
    "<style:style style:name=\"\(name)\" style:family=\"text\">"
      + "<style:text-properties \(properties)/></style:style>"
  }

  static let all: [OpenReadingCase] = [
    OpenReadingCase(
      name: "numbered headings",
      text: "<text:h text:outline-level=\"1\">Krav</text:h><text:h text:outline-level=\"2\">Allmänt"
        + "</text:h><text:h text:outline-level=\"3\">Utan</text:h><text:h text:outline-level=\"1\""
        + " text:is-list-header=\"true\">Bilagor</text:h><text:h text:outline-level=\"1\""
        + " text:restart-numbering=\"true\" text:start-value=\"5\">Villkor</text:h>"
        + "<text:h text:outline-level=\"2\">Vite</text:h>",
      styles: outline,
      blocks: [
        "1 h1 [1] Krav", "2 h2 [1.1] Allmänt", "3 h3 Utan", "4 h1 Bilagor", "5 h1 [5] Villkor",
        "6 h2 [5.1] Vite",
      ]),
    OpenReadingCase(
      name: "headings by style",
      text:
        "<text:p text:style-name=\"P1\">Bakgrund</text:p><text:p text:style-name=\"Title\">Avtal"
        + "</text:p>",
      automaticStyles: "<style:style style:name=\"P1\" style:family=\"paragraph\""
        + " style:parent-style-name=\"Rubrik_20_2\"/>",
      styles: "<style:style style:name=\"Rubrik_20_2\" style:display-name=\"Rubrik 2\""
        + " style:family=\"paragraph\"/><style:style style:name=\"Title\""
        + " style:family=\"paragraph\"/>",
      blocks: ["1 h2 Bakgrund", "2 h1 Avtal"]),
    OpenReadingCase(
      name: "lists",
      text: "<text:list xml:id=\"a\" text:style-name=\"L\">" + item("ett")
        + "<text:list-item><text:p>två</text:p><text:p>mer</text:p><text:list>" + item("inre")
        + item("andra") + "</text:list></text:list-item></text:list>"
        + "<text:p>Mellan.</text:p><text:list text:continue-list=\"a\" text:style-name=\"L\">"
        + item("tre") + "<text:list-item><text:list>" + item("åter")
        + "</text:list></text:list-item></text:list>"
        + "<text:list text:style-name=\"L\">" + item("nytt")
        + item("nio", " text:start-value=\"9\"")
        + "<text:list-header><text:p>huvud</text:p></text:list-header>" + item("tio")
        + "</text:list>"
        + "<text:list text:style-name=\"L\" text:continue-numbering=\"true\">" + item("elva")
        + "</text:list>",
      styles: lists,
      blocks: [
        "1 l1 [1] ett", "2 l1 [2] två", "3 p mer", "4 l2 [(a)] inre", "5 l2 [(b)] andra",
        "6 p Mellan.", "7 l1 [3] tre", "8 l2 [(a)] åter", "9 l1 [1] nytt", "10 l1 [9] nio",
        "11 p huvud", "12 l1 [10] tio", "13 l1 [11] elva",
      ]),
    OpenReadingCase(
      name: "list formats",
      text: "<text:list text:style-name=\"K\">" + item("Pris") + item("Tid") + "</text:list>"
        + "<text:list text:style-name=\"B\">" + item("punkt") + "</text:list>",
      styles: lists,
      blocks: ["1 l1 [Krav 7:] Pris", "2 l1 [Krav 8:] Tid", "3 l1 [•] punkt"]),
    OpenReadingCase(
      name: "tables",
      text: "<table:table><table:table-header-rows><table:table-row><table:table-cell"
        + " table:number-columns-spanned=\"2\"><text:p>Huvud</text:p></table:table-cell>"
        + "<table:covered-table-cell/><table:table-cell><text:p>c</text:p></table:table-cell>"
        + "</table:table-row></table:table-header-rows><table:table-row"
        + " table:number-rows-repeated=\"2\"><table:table-cell table:number-columns-repeated=\"2\">"
        + "<text:p/></table:table-cell><table:table-cell><text:p>Svar</text:p></table:table-cell>"
        + "</table:table-row><table:table-row><table:table-cell><table:table><table:table-row>"
        + "<table:table-cell><text:p>inre</text:p></table:table-cell></table:table-row>"
        + "</table:table></table:table-cell></table:table-row></table:table><text:p>Efter</text:p>",
      blocks: [
        "1 p t1r1c1 Huvud", "2 p t1r1c3 c", "4 p t1r2c3 Svar", "5 p t2r1c1 inre", "6 p Efter",
      ]),
    OpenReadingCase(
      name: "inside a paragraph",
      text: "<text:p>Två<text:s text:c=\"3\"/>ord<text:tab/>och<text:line-break/>rad &amp; "
        + "<text:span>del</text:span><text:a xlink:href=\"http://x\">länk</text:a>"
        + "<text:page-number>7</text:page-number><text:ruby><text:ruby-base>bas</text:ruby-base>"
        + "<text:ruby-text>LÄS</text:ruby-text></text:ruby><!-- ej --> bind\u{AD}streck</text:p>",
      blocks: ["1 p Två ord och rad & dellänk7bas bindstreck"]),
    OpenReadingCase(
      name: "fields to fill in",
      text: "<text:p>Namn: <text:placeholder text:placeholder-type=\"text\""
        + " text:description=\"köpare\">&lt;Ange namn&gt;</text:placeholder>, <text:text-input"
        + " text:description=\"datum\">2026</text:text-input> <loext:content-control"
        + " loext:showing-place-holder=\"true\" loext:alias=\"Belopp\">Klicka här"
        + "</loext:content-control></text:p>",
      blocks: ["1 p Namn: <Ange namn>, 2026 Klicka här"],
      spans: [
        "placeholder(köpare) <Ange namn>", "field(datum) 2026", "placeholder(Belopp) Klicka här",
      ]),
    OpenReadingCase(
      name: "hidden and highlighted text",
      text: "<text:p>Syns <text:span text:style-name=\"H\">dolt</text:span><text:span"
        + " text:style-name=\"Y\">gult</text:span> <text:span text:style-name=\"G\">grått</text:span>"
        + "</text:p><text:section text:display=\"none\"><text:p>Avsnitt</text:p></text:section>"
        + "<text:p><text:hidden-paragraph text:is-hidden=\"true\"/>Stycke</text:p>"
        + "<text:p><text:hidden-text text:is-hidden=\"true\">villkorad</text:hidden-text>Slut</text:p>",
      automaticStyles: textStyle("H", "text:display=\"none\"")
        + textStyle("Y", "fo:background-color=\"#ffff00\"")
        + textStyle("G", "fo:background-color=\"#c0c0c0\""),
      blocks: ["1 p Syns gult grått", "4 p Slut"],
      spans: ["highlighted gult", "shaded grått"],
      remarks: [
        "hiddenText dolt", "hiddenText Avsnitt", "hiddenText Stycke", "hiddenText villkorad",
      ]),
    OpenReadingCase(
      name: "notes, boxes, headers",
      text:
        "<text:p>Krav<text:note text:note-class=\"endnote\"><text:note-citation>i</text:note-citation>"
        + "<text:note-body><text:p>Slutnot</text:p></text:note-body></text:note><text:note"
        + " text:note-class=\"footnote\"><text:note-citation>1</text:note-citation><text:note-body>"
        + "<text:p>Fotnot</text:p></text:note-body></text:note> gäller.<draw:frame><draw:text-box>"
        + "<text:p>Ruta</text:p></draw:text-box><svg:desc>beskrivning</svg:desc></draw:frame>"
        + "<draw:custom-shape draw:name=\"PowerPlusWaterMarkObject1\"><text:p>UTKAST</text:p>"
        + "</draw:custom-shape></text:p>",
      masterStyles: "<style:master-page style:name=\"A\"><style:header><text:p>Region</text:p>"
        + "</style:header><style:header-left style:display=\"false\"><text:p>Ej</text:p>"
        + "</style:header-left><style:footer><text:p>Sida</text:p></style:footer>"
        + "</style:master-page><style:master-page style:name=\"B\"><style:header>"
        + "<text:p>Region</text:p></style:header></style:master-page>",
      blocks: [
        "1 p Krav gäller.", "2 p footnote@0 Fotnot", "3 p endnote@0 Slutnot", "4 p header Region",
        "5 p footer Sida", "1 p textBox Ruta",
      ],
      remarks: ["watermark UTKAST"]),
    OpenReadingCase(
      name: "comments, contents, objects",
      text:
        "<text:table-of-content><text:table-of-content-source/><text:index-body><text:index-title>"
        + "<text:p>Innehåll</text:p></text:index-title><text:p>1 Krav 3</text:p></text:index-body>"
        + "</text:table-of-content><text:p>Ett <office:annotation office:name=\"c\"><dc:creator>Eva"
        + "</dc:creator><dc:date>2026-01-01</dc:date><text:p>Kolla <text:span>detta</text:span></text:p>"
        + "</office:annotation>ord<office:annotation-end office:name=\"c\"/>.<draw:frame>"
        + "<draw:object xlink:href=\"./Object 1\"/></draw:frame></text:p>",
      blocks: ["1 f Innehåll", "2 f 1 Krav 3", "3 p Ett ord."],
      remarks: ["embeddedDocument ./Object 1", "comment Kolla detta", "commentAuthor Eva"]),
    OpenReadingCase(
      name: "tracked changes accepted", text: changed,
      blocks: ["1 p En text, ny", "2 p rad här", "3 p Etttvå"],
      spans: ["inserted(Anna) , ny", "inserted(Anna) rad"],
      remarks: [
        "changeAuthor Bo", "changeAuthor Anna", "deletedText gammal", "insertedText , ny",
        "insertedText rad", "deletedText slut ett. Mitten. Början två:",
      ]),
    OpenReadingCase(
      name: "tracked changes original", text: changed, view: .original,
      blocks: ["1 p En gammal text här", "3 p Ett slut ett.", "4 p Mitten.", "5 p Början två: två"]),
    OpenReadingCase(
      name: "tracked changes all", text: changed, view: .all,
      blocks: [
        "1 p En gammal text, ny", "2 p rad här", "3 p Ett slut ett.", "4 p Mitten.",
        "5 p Början två: två",
      ],
      spans: [
        "deleted(Bo) gammal", "inserted(Anna) , ny", "inserted(Anna) rad", "deleted(Bo) slut ett.",
        "deleted(Bo) Mitten.", "deleted(Bo) Början två:",
      ],
      remarks: [
        "deletedText gammal", "insertedText , ny", "insertedText rad", "deletedText slut ett.",
        "deletedText Mitten.", "deletedText Början två:",
      ]),
  ]
}
