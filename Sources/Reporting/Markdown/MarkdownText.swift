/// Text that means nothing but itself in Markdown.
enum MarkdownText {
  /// Escapes what CommonMark and GitHub's dialect would take for markup; white space becomes blanks.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "@":
        output += "\\"
        output.unicodeScalars.append(scalar)
      case "&": output += "&amp;"
      case "\n", "\t", "\r": output += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}": break
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }
}
