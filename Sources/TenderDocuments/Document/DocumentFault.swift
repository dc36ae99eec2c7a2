import Languages

/// Something that can be wrong with a document, before it is said of which.
struct DocumentFault: Sendable {
  let cause: DocumentError.Cause
  /// The reason, without a full stop.
  let reason: Localised
  /// What to do about it, without a full stop.
  let advice: Localised

  init(_ cause: DocumentError.Cause, reason: Localised, advice: Localised) {
    self.cause = cause
    self.reason = reason
    self.advice = advice
  }

  /// The error for a document.
  func at(_ path: String) -> DocumentError {
    DocumentError(cause, path: path, reason: reason, advice: advice)
  }
}
