import Languages

/// What stands in a working copy for a file that Git LFS has not fetched.
///
/// A few lines of text under the document's own name (git-lfs, docs/spec.md): read as text it would be
/// a tender without remarks.
enum GitPointer {
  /// How such a file begins.
  static let signature = "version https://git-lfs.github.com/spec/"

  static let name = Localised(
    sv: "en pekare från Git LFS och inte dokumentet självt",
    en: "a pointer of Git LFS and not the document itself")

  static let advice = Localised(
    sv: "Hämta dokumentet med git lfs pull, i CI med lfs: true i steget som hämtar koden",
    en: "Fetch the document by git lfs pull, in CI by lfs: true in the step that checks out")
}
