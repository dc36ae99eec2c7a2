/// The page of a portfolio: Mustache over a ``PortfolioPage``, with plots drawn in SVG.
///
/// One file with nothing to fetch. Each plot has a table that says the same, for those who don't see it.
enum PortfolioTemplate {
  static let page = """
    \(HTMLTemplate.opening(own: style))
    <p class="headline">{{headline}}</p>
    {{#targets}}
    <p class="{{style}}">{{sentence}}</p>
    {{/targets}}
    <p>{{promise}}</p>
    </header>
    <main id="main">
    <section aria-label="{{labels.figures}}">
    <dl class="figures">
    {{#figures}}
    <div><dt>{{name}}</dt><dd>{{number}}</dd></div>
    {{/figures}}
    </dl>
    </section>
    {{#charts}}
    <section aria-labelledby="{{id}}">
    <h2 id="{{id}}">{{title}}</h2>
    <p>{{note}}</p>
    <svg viewBox="0 0 540 {{height}}" role="img" aria-label="{{title}}. {{note}}">
    {{#bars}}
    <text x="0" y="{{base}}">{{name}}</text>
    <rect class="rest" x="0" y="{{top}}" width="380" height="18"/>
    <rect class="bar" x="0" y="{{top}}" width="{{width}}" height="18"/>
    {{#mark}}
    <rect class="target" x="{{x}}" y="{{top}}" width="4" height="24" transform="translate(-2 -3)"/>
    {{/mark}}
    <text x="392" y="{{valueBase}}">{{value}}</text>
    {{/bars}}
    {{#mark}}
    <text class="mark" x="0" y="14">{{text}}</text>
    {{/mark}}
    </svg>
    <details><summary>{{labels.asTable}}</summary>
    <table>
    <thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
    <tbody>
    {{#bars}}
    <tr>{{#cells}}<td>{{.}}</td>{{/cells}}</tr>
    {{/bars}}
    </tbody>
    </table>
    </details>
    </section>
    {{/charts}}
    {{#tenders}}
    {{#all}}
    <div class="tenders">
    <h2 id="tenders">{{title}}</h2>
    {{#note}}
    <p>{{.}}</p>
    {{/note}}
    <div class="scroll" tabindex="0" role="region" aria-labelledby="tenders">
    <table>
    <thead><tr>{{#head}}<th scope="col">{{.}}</th>{{/head}}</tr></thead>
    <tbody>
    {{#rows}}
    <tr>{{#.}}<td>{{.}}</td>{{/.}}</tr>
    {{/rows}}
    </tbody>
    </table>
    </div>
    </div>
    {{/all}}
    {{/tenders}}
    \(HTMLTemplate.files("unread"))
    {{#missed}}
    <p>{{.}}</p>
    {{/missed}}
    <section aria-labelledby="meaning">
    <h2 id="meaning">{{labels.meaning}}</h2>
    <p>{{meaning}}</p>
    </section>
    </main>
    <footer><p>{{footer}}</p></footer>
    </body>
    </html>

    """

  private static let style = """
    .headline { font-size: 1.2rem; }
    .figures { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0; }
    .figures > div { display: flex; flex-direction: column-reverse; flex: 1 1 10rem;
      justify-content: flex-end; border: 1px solid var(--rule); padding: .75rem 1rem; }
    .figures dd { font-size: 1.9rem; font-weight: 600; line-height: 1.2; }
    svg { display: block; width: 100%; max-width: 42rem; height: auto; font-size: 15px;
      fill: var(--ink); }
    svg .rest { fill: #e6ebf1; }
    svg .bar { fill: var(--info); }
    svg .target { fill: var(--error); stroke: var(--paper); stroke-width: 1.5; }
    svg .mark { fill: var(--error); font-size: 13px; }
    details { margin: .25rem 0 0; }
    .scroll td { overflow-wrap: break-word; }
    .scroll td:first-child { min-width: 14rem; overflow-wrap: anywhere; }
    @media print { section, svg { break-inside: avoid; } .scroll { break-inside: auto; }
      .tenders { break-inside: auto; } }

    """
}
