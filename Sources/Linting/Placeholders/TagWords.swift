/// Reads whose field a content control is from its tag or title, as `Anbudsgivare_namn`.
enum TagWords {
  /// The owner that a tag names, or nil.
  static func owner(_ tag: String) -> Placeholder.Owner? {
    let folded = tag.lowercased()
    func has(_ stems: [String]) -> Bool { stems.contains(where: folded.contains) }
    if has(["underskrift", "signatur", "namnteckn", "signature"]) { return .signing }
    if has(["leverant", "anbudsgiv", "anbudsl", "sökande", "sokande", "supplier", "bidder", "svar"])
    {
      return .supplier
    }
    if has([
      "beställ", "bestall", "köpare", "kopare", "myndighet", "kommun", "diarie", "dnr", "buyer",
    ]) {
      return .buyer
    }
    return nil
  }
}
