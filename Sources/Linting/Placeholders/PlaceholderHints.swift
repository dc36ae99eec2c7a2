import PhraseMatching
import Rules

/// The words that tell of placeholders, by their role, with their places in a text.
///
/// The words themselves lie in `rules/concepts/placeholders.yml`.
struct PlaceholderHints: Sendable {
  /// What a group of words tells; each is a concept of the vocabulary.
  enum Role: String, Sendable, CaseIterable {
    case prompt = "placeholder_prompt"
    case slotVerb = "placeholder_slot_verb"
    case slotNoun = "placeholder_slot_noun"
    case nameWord = "placeholder_name_word"
    case unit = "placeholder_unit"
    case guidance = "placeholder_guidance"
    case note = "placeholder_note"
    case fillerWord = "placeholder_filler_word"
    case brokenReference = "placeholder_broken_reference"
    case bySupplier = "placeholder_by_supplier"
    case atSigning = "placeholder_at_signing"
    case byBuyer = "placeholder_by_buyer"
    case signature = "placeholder_signature"
    case parties = "placeholder_parties"
    case priceField = "placeholder_price_field"
    case supplierLabel = "placeholder_supplier_label"
    case buyerLabel = "placeholder_buyer_label"
    case answerForm = "placeholder_answer_form"
    case demand = "placeholder_demand"
    case format = "placeholder_format"
    case roman = "placeholder_roman"
    case bound = "placeholder_bound"
    case doubt = "placeholder_doubt"
    case choice = "placeholder_choice"
    case alternative = "placeholder_alternative"
    case supplierChooses = "placeholder_supplier_chooses"
    case body = "placeholder_body"
    case markup = "placeholder_markup"
    case binding = "placeholder_binding"
  }

  private let ranges: [Role: [Range<Int>]]

  /// Makes hints of what the vocabulary found.
  init(_ mentions: Mentions, text: TokenisedText, vocabulary: Vocabulary) {
    var roles = [Role?](repeating: nil, count: vocabulary.count)
    for role in Role.allCases {
      if let concept = vocabulary.index(of: role.rawValue) { roles[concept] = role }
    }
    var ranges: [Role: [Range<Int>]] = [:]
    for match in mentions.matches {
      guard let role = roles[match.concept], let last = match.words.last else { continue }
      let start = Int(text.words[match.words.lowerBound].start)
      ranges[role, default: []].append(start..<Int(text.words[last].end))
    }
    self.ranges = ranges
  }

  /// All places of a role, ordered by where they begin.
  func all(_ role: Role) -> [Range<Int>] { ranges[role] ?? [] }

  /// Whether words of a role begin in a range.
  func has(_ role: Role, in range: Range<Int>) -> Bool {
    let places = all(role)
    let first = firstIndex(of: places, from: range.lowerBound)
    return first < places.count && places[first].lowerBound < range.upperBound
  }

  /// Whether words of a role begin exactly at an offset.
  func has(_ role: Role, at offset: Int) -> Bool { has(role, in: offset..<(offset + 1)) }

  /// The words of a role in a range that end last, the longest of them.
  func last(_ role: Role, in range: Range<Int>) -> Range<Int>? {
    let places = all(role)
    var best: Range<Int>?
    var index = firstIndex(of: places, from: range.lowerBound)
    while index < places.count, places[index].lowerBound < range.upperBound {
      let place = places[index]
      index += 1
      guard place.upperBound <= range.upperBound else { continue }
      if let known = best, (known.upperBound, known.count) >= (place.upperBound, place.count) {
        continue
      }
      best = place
    }
    return best
  }

  private func firstIndex(of places: [Range<Int>], from offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
