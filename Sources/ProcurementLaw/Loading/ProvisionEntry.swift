import LibraryFiles

/// An entry below a subject: what stands in the law, or that nothing does.
enum ProvisionEntry {
  case provision(Provision)
  case absence(Absence)
}

extension LawEntryReader {
  func provisionOrAbsence(subject: String) throws(LibraryError) -> ProvisionEntry {
    let act = try reader.optionalChoice("act", of: Act.self)
    let regimes = try reader.choices("regimes", of: Regime.self)
    let kind = try reader.optionalChoice("kind", of: Provision.Kind.self) ?? .statute
    let place = try reader.optionalText("place")
    let reason = try Localised.readOptional("none", from: reader)
    let validity = try validity()
    let note = try Localised.readOptional("note", from: reader)
    let source = try source()
    try reader.finish()
    if act != nil, regimes.isEmpty { throw fault("”regimes” saknas") }
    if kind == .statute, act == nil {
      throw fault("”act” saknas: en lagbestämmelse hör till en lag")
    }
    switch (place, reason, act) {
    case (let place?, nil, _):
      return .provision(
        Provision(
          subject: subject, act: act, regimes: regimes, place: place, kind: kind,
          validity: validity, note: note, source: source))
    case (nil, let reason?, let act?):
      return .absence(
        Absence(
          subject: subject, act: act, regimes: regimes, validity: validity, reason: reason,
          source: source))
    default:
      throw fault("antingen ”place” eller ”none” ska stå här")
    }
  }
}
