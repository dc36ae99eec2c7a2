import LibraryFiles
import TenderDocuments

/// The properties of a file that tell of people, of organisations or of the template it comes from.
struct PropertyMatter {
  let document: Document
  /// Who buys, where that is known: its own name is no secret.
  let buyer: String?

  /// Properties that name somebody; those that name the same person are one.
  var persons: [UnseenMatter] {
    var values: [String] = []
    var names: [String: [Localised]] = [:]
    for property in document.properties where isPersonal(property) {
      if names[property.value] == nil { values.append(property.value) }
      names[property.value, default: []].append(Self.name(of: property.kind))
    }
    return values.map { value in
      let labels = names[value, default: []]
      let sv = labels.map(\.sv).joined(separator: ", ")
      let en = labels.map { $0.en ?? $0.sv }.joined(separator: ", ")
      return UnseenMatter(range: nil, text: Localised(sv: "\(sv): \(value)", en: "\(en): \(value)"))
    }
  }

  /// Properties that name an organisation, or a place in its network.
  var organisations: [UnseenMatter] {
    document.properties.filter { property in
      switch property.kind {
      case .company: !isBuyer(property.value) && !Self.isNobody(property.value)
      case .template: !isPersonal(property) && Self.isInNetwork(property.value)
      default: false
      }
    }.map { UnseenMatter(range: nil, text: Self.text(of: $0)) }
  }

  /// A title that the template gave.
  var templateTitles: [UnseenMatter] {
    document.properties.filter { property in
      guard property.kind == .title else { return false }
      let words = property.value.lowercased().split { !$0.isLetter }
      return words.first == "mall" || words.contains { Self.templates.contains(String($0)) }
    }.map { UnseenMatter(range: nil, text: Self.text(of: $0)) }
  }

  private func isPersonal(_ property: DocumentProperty) -> Bool {
    switch property.kind {
    case .creator, .lastModifiedBy, .manager, .reviewer:
      return !isBuyer(property.value) && !Self.isNobody(property.value)
    case .template:
      let path = property.value.lowercased().replacing("\\", with: "/")
      return ["/users/", "/documents%20and%20settings/", "/documents and settings/", "/home/"]
        .contains(where: path.contains)
    case .custom(let name):
      let folded = name.lowercased()
      let isNamed =
        Self.customNames.contains(where: folded.contains) && !folded.hasSuffix("subject")
      return !Self.isNobody(property.value) && property.value.contains(where: \.isLetter)
        && !isBuyer(property.value)
        && (isNamed && !Self.isIdentifier(property.value) || Self.isAddress(property.value))
    case .company, .title, .subject, .keywords, .description, .category: return false
    }
  }

  private func isBuyer(_ value: String) -> Bool {
    guard let buyer = buyer?.lowercased(), !buyer.isEmpty else { return false }
    let value = value.lowercased()
    return value == buyer || value.contains(buyer) || value.count > 4 && buyer.contains(value)
  }

  /// A name that programs put in when they know none.
  private static func isNobody(_ value: String) -> Bool {
    let folded = value.lowercased()
    return !folded.contains(where: \.isLetter) || nobody.contains(folded)
      || programs.contains { folded.hasPrefix($0) }
  }

  private static func isAddress(_ value: String) -> Bool {
    let parts = value.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
  }

  /// A number, a yes or no, or the letters and digits of a key: nobody's name.
  private static func isIdentifier(_ value: String) -> Bool {
    let folded = value.lowercased()
    return ["true", "false", "ja", "nej", "yes", "no"].contains(folded)
      || folded.contains(where: \.isNumber) && !folded.contains(" ") && !folded.contains("@")
  }

  private static func isInNetwork(_ value: String) -> Bool {
    let folded = value.lowercased()
    return (folded.hasPrefix("\\\\") || folded.hasPrefix("file:"))
      && !folded.contains("program%20files") && !folded.contains("program files")
  }

  /// `Skapad av: Anna Ek`.
  private static func text(of property: DocumentProperty) -> Localised {
    let name = name(of: property.kind)
    return Localised(
      sv: "\(name.sv): \(property.value)", en: "\(name.en ?? name.sv): \(property.value)")
  }

  private static func name(of kind: DocumentProperty.Kind) -> Localised {
    let (sv, en): (String, String) =
      switch kind {
      case .title: ("Titel", "Title")
      case .subject: ("Ämne", "Subject")
      case .keywords: ("Nyckelord", "Keywords")
      case .description: ("Kommentarer", "Comments")
      case .category: ("Kategori", "Category")
      case .creator: ("Författare", "Author")
      case .lastModifiedBy: ("Senast sparad av", "Last saved by")
      case .manager: ("Chef", "Manager")
      case .company: ("Företag", "Company")
      case .reviewer: ("Granskare", "Reviewer")
      case .template: ("Mall", "Template")
      case .custom(let name): (name, name)
      }
    return Localised(sv: sv, en: en)
  }

  private static let nobody: Set<String> = [
    "user", "users", "admin", "administrator", "administratör", "author", "författare", "owner",
    "ägare", "unknown", "okänd", "un-named", "default", "guest", "gäst", "test", "microsoft",
    "root", "anonymous", "anonym", "none", "null",
  ]
  private static let programs = [
    "microsoft office", "windows user", "windows-användare", "office user", "python-docx",
    "libreoffice", "openoffice", "apache", "docx4j", "aspose", "google docs", "pandoc",
    "sharepoint",
    "system account", "systemkonto", "microsoft word", "adobe",
  ]
  /// Words in the names of properties that tell of people.
  private static let customNames = [
    "author", "författare", "owner", "ägare", "email", "e-post", "epost", "manager", "handläggare",
    "ansvarig", "upprättad", "upprattad", "skapad av", "setby", "modifiedby", "createdby",
    "kontakt", "contact", "beslutsfattare", "beslutad av", "granskad av", "signatur", "användare",
    "username", "editor", "redaktör",
  ]
  private static let templates: Set<String> = [
    "avropsmall", "avtalsmall", "kontraktsmall", "upphandlingsmall", "dokumentmall", "wordmall",
    "standardmall", "grundmall", "template",
  ]
}
