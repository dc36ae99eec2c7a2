/// The page of the HTML report: Mustache over an ``HTMLPage``.
///
/// One file with nothing to fetch: no script, no font, no picture. Headings, lists and tables carry the
/// meaning; colour only repeats what a word says. It prints as it stands.
enum HTMLTemplate {
  static let page = """
    \(opening())
    <p class="counts">{{#counts}}<span class="{{style}}">{{text}}</span> {{/counts}}{{inDocuments}}{{#unreadCounts}} <span class="{{style}}">{{text}}</span>{{/unreadCounts}}</p>
    <p>{{day}}</p>
    {{#verdict}}
    <section aria-labelledby="verdict" class="verdict">
    <h2 id="verdict">{{labels.verdict}}</h2>
    {{#sentences}}
    <p>{{.}}</p>
    {{/sentences}}
    </section>
    {{/verdict}}
    </header>
    <main id="main">
    \(files("unread"))
    \(files("missed"))
    {{#documents}}
    <article aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{path}}</h2>
    {{#facts}}
    <h3>{{labels.facts}}</h3>
    <dl class="facts">
    {{#all}}
    <div><dt>{{name}}</dt><dd>{{value}}</dd></div>
    {{/all}}
    </dl>
    {{/facts}}
    {{#outline}}
    <nav aria-label="{{labels.outline}}: {{path}}">
    <h3>{{labels.outline}}</h3>
    <ul class="outline">
    {{#all}}
    <li class="level{{level}}">{{#link}}<a href="#{{link}}">{{title}}</a>{{/link}}{{^link}}{{title}}{{/link}}{{#count}} <span class="{{style}}">{{text}}</span>{{/count}}</li>
    {{/all}}
    </ul>
    </nav>
    {{/outline}}
    <h3>{{labels.findings}}</h3>
    {{^groups}}
    <p class="good">{{labels.nothing}}</p>
    {{/groups}}
    {{#groups}}
    <div class="place">
    <h4 id="{{id}}">{{place}}</h4>
    {{#quote}}
    <blockquote><p>{{#all}}{{#isMarked}}<mark>{{text}}</mark>{{/isMarked}}{{^isMarked}}{{text}}{{/isMarked}}{{/all}}</p></blockquote>
    {{/quote}}
    {{#findings}}
    <div class="finding {{style}}">
    <h5><span class="{{style}}">{{severity}}</span> {{rule}} {{title}}</h5>
    <p>{{message}}</p>
    <dl>
    {{#details}}
    <div><dt>{{name}}</dt>{{#items}}<dd>{{.}}</dd>{{/items}}</div>
    {{/details}}
    </dl>
    <details><summary>{{labels.why}}</summary><p>{{explanation}}</p></details>
    </div>
    {{/findings}}
    </div>
    {{/groups}}
    <h3>{{labels.topics}}</h3>
    <div class="scroll" tabindex="0" role="region" aria-label="{{labels.topics}}: {{path}}">
    <table>
    <thead><tr><th scope="col">{{labels.topic}}</th><th scope="col">{{labels.status}}</th><th scope="col">{{labels.where}}</th></tr></thead>
    <tbody>
    {{#topics}}
    <tr><th scope="row">{{title}}</th><td class="{{style}}">{{status}}</td><td>{{#places}}<p>{{.}}</p>{{/places}}</td></tr>
    {{/topics}}
    </tbody>
    </table>
    </div>
    {{#matrix}}
    <h3>{{labels.matrix}}</h3>
    <p>{{labels.matrixNote}}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="{{labels.matrix}}: {{path}}">
    <table class="matrix">
    <thead><tr>{{#head}}<th scope="col">{{.}}</th>{{/head}}</tr></thead>
    <tbody>
    {{#all}}
    <tr{{#isSocial}} class="social"{{/isSocial}}>{{#cells}}<td{{#isHole}} class="hole"{{/isHole}}>{{text}}</td>{{/cells}}</tr>
    {{/all}}
    </tbody>
    </table>
    </div>
    {{/matrix}}
    </article>
    {{/documents}}
    {{#aside}}
    <section aria-labelledby="aside">
    <h2 id="aside">{{labels.aside}}</h2>
    {{#asideSentences}}
    <p>{{.}}</p>
    {{/asideSentences}}
    <ul>
    {{#entries}}
    <li><strong>{{rule}} {{title}}</strong> ({{place}}). {{ground}}</li>
    {{/entries}}
    </ul>
    </section>
    {{/aside}}
    {{#unjudged}}
    <section aria-labelledby="unjudged">
    <h2 id="unjudged">{{labels.unjudged}}</h2>
    <ul>
    {{#sentences}}
    <li>{{.}}</li>
    {{/sentences}}
    </ul>
    </section>
    {{/unjudged}}
    </main>
    <footer><p>{{footer}}</p></footer>
    </body>
    </html>

    """

  /// A section with a list of files and what is said of each, by the name of its value and its label.
  static func files(_ name: String) -> String {
    """
    {{#\(name)}}
    <section aria-labelledby="\(name)">
    <h2 id="\(name)">{{labels.\(name)}}</h2>
    <ul>
    {{#files}}
    <li><code>{{path}}</code>: {{message}}</li>
    {{/files}}
    </ul>
    </section>
    {{/\(name)}}
    """
  }

  /// Where every page begins, as far as its heading; what it shows has a language, a version, a title
  /// and the label of the link past the head.
  ///
  /// - Parameter own: Styles in addition to those of all pages.
  static func opening(own: String = "") -> String {
    """
    <!DOCTYPE html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="generator" content="Hänsyn {{version}}">
    <title>{{title}}</title>
    <style>
    \(style)\(own)</style>
    </head>
    <body>
    <a class="skip" href="#main">{{labels.skip}}</a>
    <header>
    <h1>{{title}}</h1>
    """
  }

  private static let style = """
    :root { --ink: #1c1c1c; --paper: #ffffff; --rule: #c9c9c9; --faint: #595959;
      --error: #a1140c; --warning: #7a4b00; --info: #0b4f8a; --good: #1d6327; }
    * { box-sizing: border-box; }
    body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: var(--ink);
      background: var(--paper); font: 1rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; }
    h1 { font-size: 1.7rem; margin: 0 0 .5rem; }
    h2 { font-size: 1.35rem; margin: 2.5rem 0 .5rem; overflow-wrap: anywhere; }
    h3 { font-size: 1.1rem; margin: 1.75rem 0 .5rem; }
    h4 { font-size: 1rem; margin: 1.5rem 0 .4rem; }
    h5 { font-size: 1rem; margin: 0 0 .25rem; }
    .skip { position: absolute; left: -100rem; }
    .skip:focus { position: static; }
    .error, .warning, .info, .good { font-weight: 600; }
    .error { color: var(--error); } .warning { color: var(--warning); }
    .info { color: var(--info); } .good { color: var(--good); }
    .counts span { margin-right: .75rem; }
    .verdict { border: 2px solid var(--ink); padding: .25rem 1rem; }
    .verdict h2 { margin-top: .5rem; }
    blockquote { margin: 0 0 .75rem; padding: .1rem 1rem; border-left: 3px solid var(--rule); }
    mark { background: #ffe9a8; color: inherit; }
    .finding { margin: 0 0 1rem; padding: .5rem 1rem; border-left: .3rem solid currentColor; }
    .finding, .finding p, .finding dl, .finding details { font-weight: 400; }
    .finding > * { color: var(--ink); }
    .finding p { margin: .25rem 0; }
    dl { margin: .25rem 0; }
    dl > div { display: grid; grid-template-columns: 9rem 1fr; column-gap: 1rem; }
    dt { color: var(--faint); } dd { margin: 0; grid-column: 2; overflow-wrap: anywhere; }
    .outline { list-style: none; padding: 0; }
    .level2 { padding-left: 1.25rem; } .level3 { padding-left: 2.5rem; }
    .level4 { padding-left: 3.75rem; } .level5, .level6 { padding-left: 5rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; font-size: .9rem; }
    th, td { border: 1px solid var(--rule); padding: .3rem .5rem; text-align: left;
      vertical-align: top; }
    thead th { background: #f0f0f0; }
    tbody th { font-weight: 600; }
    td p { margin: 0; }
    .hole { background: #fbe3e1; color: var(--error); font-weight: 600; }
    .social { background: #f6f9ff; }
    a { color: var(--info); }
    footer { margin-top: 3rem; border-top: 1px solid var(--rule); color: var(--faint); }
    @media (max-width: 32rem) {
      body { padding: 1rem; }
      dl > div { grid-template-columns: 1fr; margin-bottom: .25rem; } dd { grid-column: 1; }
    }
    @media print {
      body { max-width: none; padding: 0; font-size: 10pt; }
      .skip, details:not([open]) { display: none; }
      .finding, tr { break-inside: avoid; }
      h2, h3, h4, h5 { break-after: avoid; }
      .scroll { overflow: visible; }
    }

    """
}
