"""JUnit XML, which most CI servers show as test results: a suite per document, a failure per finding."""

from __future__ import annotations

from html import escape
from typing import TextIO

from qa.model.expression import expression
from qa.model.report import PlacedFinding, Report
from qa.model.visible import visible
from qa.report.formatter import Run, Summary
from qa.report.in_file import line_of, portable
from qa.report.tallies import label

# https://www.w3.org/TR/xml/#charsets says what a document may hold; all else breaks the parser.
FORBIDDEN = expression("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class JUnit:
    """`--format junit`."""

    def begin(self, run: Run, out: TextIO) -> None:  # noqa: ARG002
        """Open the root element."""
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="qa">\n')

    def document(self, report: Report, out: TextIO) -> None:
        """Write a suite, with one passed test if there are no findings."""
        findings = report.findings
        name = portable(report.uri)
        if report.line is not None:
            name += f":{report.line} {report.id}"
        errors = len(report.failures)
        tests = max(1, len(findings) + errors)
        out.write(
            f"<testsuite name={_quoted(name)} tests={_quoted(tests)}"
            f' failures={_quoted(len(findings))} errors={_quoted(errors)} skipped="0">\n'
        )
        if not findings and not errors:
            out.write(f'<testcase classname={_quoted(name)} name="qa"/>\n')
        out.writelines(_case(report, finding, name) for finding in findings)
        out.writelines(
            _error(name, failure.rule or "qa", failure.message) for failure in report.failures
        )
        out.write("</testsuite>\n")

    def end(self, summary: Summary, out: TextIO) -> None:
        """Write failures and close the root element."""
        unread = [failure for failure in summary.failures if failure.rule is None]
        if unread:
            out.write(
                f"<testsuite name={_quoted('what could not be done')} tests={_quoted(len(unread))}"
                f' failures="0" errors={_quoted(len(unread))} skipped="0">\n'
            )
            out.writelines(
                _error(portable(failure.uri), "qa", failure.message) for failure in unread
            )
            out.write("</testsuite>\n")
        out.write("</testsuites>\n")


def _case(report: Report, finding: PlacedFinding, name: str) -> str:
    place = finding.place
    lines = [f"{label(report, finding)} {finding.message}"]
    if shown := (finding.before + finding.text + finding.after).strip():
        lines.append(visible(shown))
    return (
        f"<testcase classname={_quoted(name)}"
        f" name={_quoted(f'{finding.rule} {place.line}:{place.column}')}"
        f" file={_quoted(portable(report.uri))} line={_quoted(line_of(report, finding))}>"
        f"<failure type={_quoted(finding.severity.value)} message={_quoted(finding.message)}>"
        f"{escape(_legal(chr(10).join(lines)), quote=False)}</failure></testcase>\n"
    )


def _error(classname: str, name: str, message: str) -> str:
    return (
        f"<testcase classname={_quoted(classname)} name={_quoted(name)}>"
        f"<error message={_quoted(message)}/></testcase>\n"
    )


def _quoted(value: object) -> str:
    """The value of an attribute; white space is escaped, since parsers change it."""
    text = escape(_legal(str(value)))
    for character in "\t\n\r":
        text = text.replace(character, f"&#{ord(character)};")
    return f'"{text}"'


def _legal(text: str) -> str:
    """The text with what XML cannot hold spelled out, as in <U+001B>."""
    return FORBIDDEN.sub(lambda match: f"<U+{ord(match[0]):04X}>", text)


FORMAT = JUnit
