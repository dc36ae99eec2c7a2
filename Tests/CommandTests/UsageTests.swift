import Testing

/// Wrong calls: status 2, nothing on standard output, and a Swedish message that says what to do.
struct UsageTests {
  @Test(arguments: [
    ([], "ANVÄNDNING: hansyn"),
    (["lnt", "x"], "okänt kommando ”lnt”; menas ”lint”?"),
    (["frobnicate"], "okänt kommando ”frobnicate”."),
    (["rules"], "ANVÄNDNING: hansyn rules"),
    (["rules", "shw"], "okänt kommando ”shw”; menas ”show”?"),
    (["rules", "show", "EMP03"], "ingen regel heter ”EMP03”; menas ”EMP003”?"),
    (["rules", "show"], "<namn> saknas."),
    (["clauses", "show", "VIL-99"], "ingen klausul heter ”VIL-99”"),
    (["law", "show", "hejsan"], "är inget lagrum som går att läsa"),
    (["law"], "ANVÄNDNING: hansyn law"),
    (["lint"], "<sökväg> saknas."),
    (["lint", "--formt", "json", "x"], "okänt val ”--formt”; menas ”--format”?"),
    (["lint", "--frobnicate", "x"], "okänt val ”--frobnicate”."),
    (["lint", "-x", "x"], "okänt val ”-x”."),
    (["lint", "--format", "xml", "x"], "”xml” är inte ett giltigt värde för ”--format”"),
    (["lint", "x", "--fail-on"], "”--fail-on” ska följas av ett värde"),
    (["lint", "x", "--fail-on", "fel"], "giltiga är error, warning, info, never"),
    (["lint", "x", "--as-of", "igår"], "”igår” är inget datum; skriv åååå-mm-dd"),
    (["lint", "x", "--as-of", "2026-02-30"], "är inget datum"),
    (["lint", "x", "--quiet=ja"], "”--quiet” tar inget värde"),
    (["lint", "x", "--each", "--tender"], "välj --each eller --tender, inte båda"),
    (["lint", "x", "--only", "EMP0033"], "menas ”EMP003”?"),
    (["lint", "x", "--stage", "snart"], "giltiga är utkast, publicering, revision"),
    (["lint", "x", "--jobs", "0"], "--jobs ska vara minst 1"),
    (["lint", "x", "--jobs", "två"], "”två” är inte ett giltigt värde för ”--jobs”"),
    (["lint", "x", "--fact", "lag"], "ska vara nyckel=värde"),
    (["lint", "x", "--fact", "acct=LOU"], "okänd uppgift ”acct”; menas ”act”?"),
    (["lint", "x", "--fact", "act=ROU"], "giltiga är LOU"),
    (["lint", "x", "--rules", "finns-inte"], "mappen finns inte"),
    (["inspect", "x", "--format", "sarif"], "giltiga är text, json, projection"),
    (
      ["lint", "x", "--lang", "de"],
      "”de” är inte ett giltigt värde för ”--lang”; giltiga är sv, en"
    ),
    (["lint", "x", "--lang=de", "--jobs", "0"], "giltiga är sv, en"),
    (["lint", "x", "--lang"], "”--lang” ska följas av ett värde"),
    (["--lang", "en", "lint", "x"], "--lang is written after the command"),
    (["lnt", "x", "--lang", "en"], "unknown command ”lnt”; did you mean ”lint”?"),
    (["lint", "--lang", "en"], " is missing."),
    (["lint", "x", "--formt", "json", "--lang=en"], "unknown option ”--formt”; did you mean"),
    (["lint", "x", "--lang", "en", "--fail-on", "bad"], "valid are error, warning, info, never"),
    (["lint", "x", "--as-of", "soon", "--lang", "en"], "”soon” is no date; write yyyy-mm-dd"),
    (["lint", "x", "--each", "--tender", "--lang", "en"], "choose --each or --tender, not both"),
    (
      ["lint", "x", "--fact", "acct=LOU", "--lang", "en"],
      "unknown fact ”acct”; did you mean ”act”?"
    ),
    (["lint", "finns-inte.docx", "--lang", "en"], "there is no such file. Check the path"),
    (
      ["rules", "show", "EMP03", "--lang", "en"],
      "no rule is called ”EMP03”; did you mean ”EMP003”?"
    ),
    (["clauses", "show", "VIL-99", "--lang", "en"], "no clause is called ”VIL-99”"),
    (["law", "show", "hejsan", "--lang", "en"], "is no provision that can be read"),
    // What follows two dashes is a path, not an option.
    (["lint", "--", "--lang", "en"], "filen finns inte"),
    // Commands of later versions are unknown, not accepted and passed over.
    (["serve"], "okänt kommando ”serve”"),
    (["lint", "-", "--file-list", "-"], "både dokument och fillista"),
    (["lint", "--file-list", "finns-inte"], "filen finns inte"),
    (["lint", "--file-list", "-"], "listan är tom"),
    (["lint", "/dev/zero"], "enhet, inte ett dokument"),
    (["portfolio"], "<sökväg> saknas"),
    (["portfolio", "x", "--target", "tjänster:50"], "”tjänster:50” är inte ett giltigt värde"),
    (["portfolio", "x", "--target", "101"], "”101” är inte ett giltigt värde"),
  ])
  func wrongCalls(_ arguments: [String], _ message: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
    // The parser's own English never shows.
    for english in ["Error:", "Usage:", "See '", "Missing", "Unknown", "Unexpected", "OPTIONS"] {
      #expect(!run.errors.contains(english), "\(run.errors)")
    }
  }

  @Test(arguments: [
    ["--help"], ["lint", "--help"], ["granska", "-h"], ["inspect", "--help"], ["help", "lint"],
    ["kartlägg", "--help"], ["rules", "--help"], ["rules", "list", "--help"],
    ["clauses", "show", "--help"], ["law", "show", "--help"], ["lag", "visa", "--help"],
  ])
  func help(_ arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains("ANVÄNDNING: hansyn"))
    for english in ["USAGE", "OPTIONS", "OVERVIEW", "Show ", "default", "values:", "<options>"] {
      #expect(!run.output.contains(english), "\(english)")
    }
  }

  @Test(arguments: [
    (["--generate-completion-script", "bash"], "hansyn"),
    (["--version"], "hansyn "), (["--version"], "\nbibliotek "), (["--version"], "\nlagar "),
    (["rules", "list", "UPF", "--profile", "goteborg"], "UPF003"), (["rules", "list"], "EMP003"),
    (["rules", "list", "emp"], "EMP001"),
    (["rules", "show", "EMP003"], "4 kap. 1 §"), (["rules", "show", "emp003"], "letar efter"),
    (["rules", "show", "EMP003", "--fact", "act=LUF", "--fact", "regime=directive"], "LUF"),
    (["clauses", "list"], "VIL-02"), (["clauses", "show", "vil-02"], "Uppgifter som fylls i"),
    (["clauses", "check"], " 0 fel"), (["clauses", "check", "--lang", "en"], " 0 errors"),
    (["--version", "--lang", "en"], "\nlibrary "), (["rules", "list", "--lang", "en"], "warning"),
    (["rules", "show", "EMP003", "--lang", "en"], "looks for"),
    (["clauses", "show", "vil-02", "--lang", "en"], "What is filled in"),
    (["law", "show", "17 kap. 1 § LOU", "--lang", "en"], "below the threshold"),
  ])
  func libraries(_ arguments: [String], _ words: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(run.output.contains(words), "\(run.output)")
  }
}
