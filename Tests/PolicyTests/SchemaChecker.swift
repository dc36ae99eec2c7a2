import Foundation
import LibraryFiles

/// Holds a file against a JSON Schema, as far as ours go: types, closed lists, keys, conditions.
struct SchemaChecker {
  typealias Schema = [String: Any]

  /// What references lead to.
  let definitions: [String: Schema]

  init(_ root: Schema) { definitions = root["definitions"] as? [String: Schema] ?? [:] }

  /// A schema with its reference followed.
  func followed(_ schema: Schema) -> Schema {
    guard let name = (schema["$ref"] as? String)?.split(separator: "/").last else { return schema }
    return definitions[String(name)] ?? schema
  }

  /// What is wrong with a value; nil where nothing is.
  func fault(in node: LibraryNode, by given: Schema, at path: String = "") -> String? {
    let schema = followed(given)
    if let branches = schema["anyOf"] as? [Schema] {
      let faults = branches.compactMap { fault(in: node, by: $0, at: path) }
      if faults.count == branches.count { return faults.last }
    }
    for rule in schema["allOf"] as? [Schema] ?? [] {
      let then: Schema
      if let condition = rule["if"] as? Schema {
        guard holds(condition, of: node) else { continue }
        then = rule["then"] as? Schema ?? [:]
      } else {
        then = rule
      }
      if let fault = fault(in: node, by: then, at: path) { return fault }
    }
    if let words = schema["enum"] as? [Any] {
      let texts = words.map { $0 as? String ?? (($0 as? Bool) == true ? "true" : "false") }
      guard let text = node.text, texts.contains(text) else {
        return "\(path):\(node.line): \(node.text ?? "no text") is none of \(texts)"
      }
    }
    if let types = schema["type"].map({ $0 as? [String] ?? [$0 as? String ?? ""] }),
      !types.contains(where: { has(node, type: $0) })
    {
      return "\(path):\(node.line): not \(types)"
    }
    if let pattern = schema["pattern"] as? String, let text = node.text,
      text.range(of: pattern, options: .regularExpression) == nil
    {
      return "\(path):\(node.line): \(text) is not of the pattern \(pattern)"
    }
    if case .list(let items) = node.content, let item = schema["items"] as? Schema {
      return items.lazy.compactMap { fault(in: $0, by: item, at: path + "[]") }.first
    }
    guard case .mapping(let entries) = node.content else { return nil }
    return fault(in: entries, by: schema, at: path)
  }

  private func fault(
    in entries: [LibraryNode.Entry], by schema: Schema, at path: String
  ) -> String? {
    let properties = schema["properties"] as? [String: Schema] ?? [:]
    let names = (schema["propertyNames"] as? Schema)?["enum"] as? [String]
    let schemaIsClosed = schema["additionalProperties"] as? Bool == false
    for needed in schema["required"] as? [String] ?? []
    where !entries.contains(where: { $0.key == needed }) {
      return "\(path): lacks \(needed)"
    }
    for entry in entries {
      let own = path + "." + entry.key
      if let names, !names.contains(entry.key) { return "\(own):\(entry.line): not here" }
      let schema = properties[entry.key] ?? schema["additionalProperties"] as? Schema
      // Without a list of its own a mapping leaves its keys to the other schemas of it.
      if schema == nil, schemaIsClosed, names == nil {
        return "\(own):\(entry.line): unknown"
      }
      if entry.value.content == .nothing { continue }
      if let schema, let fault = fault(in: entry.value, by: schema, at: own) { return fault }
    }
    return nil
  }

  private func holds(_ condition: Schema, of node: LibraryNode) -> Bool {
    for needed in condition["required"] as? [String] ?? [] where node[needed] == nil {
      return false
    }
    for (key, schema) in condition["properties"] as? [String: Schema] ?? [:] {
      if let value = schema["const"] as? String, node[key]?.text != value { return false }
    }
    return true
  }

  private func has(_ node: LibraryNode, type: String) -> Bool {
    switch (type, node.content) {
    case ("object", .mapping), ("array", .list), ("string", .text): true
    case ("number", .text(let text)): Double(text) != nil
    case ("boolean", .text(let text)): ["true", "false"].contains(text)
    default: false
    }
  }
}
