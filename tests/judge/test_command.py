"""`qa judge` and what `qa check` makes of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa.knowledge.judgements import append, read_ledger
from tests.judge.conftest import Done, Reply, Server, error, found, held, is_second

Run = Callable[..., Done]
TEXT = "The company said on Monday that 300 visitors came to Lyon. It will be open every day.\n"
SOURCE = (
    "Das Ministerium sagte am Montag, dass 300 Besucher nach Lyon kamen. Es ist jeden Tag offen.\n"
)


def good(body: dict[str, Any], _: int) -> Reply:
    """A model that sees the ministry, and sees it again."""
    if is_second(body):
        return held("The company")
    number = 1 if "[1] translation: The company" in body["messages"][1]["content"] else 2
    return found(
        error(
            number,
            "The company",
            source_quote="Das Ministerium",
            why="Ministerium is a ministry",
            better="The ministry",
        )
    )


@pytest.fixture
def judge(qa: Run, server: Server, tmp_path: Path) -> Run:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    (tmp_path / "a.de.txt").write_text(SOURCE, "utf-8")
    server.script = good

    def run(*arguments: str, paths: tuple[str, ...] = ("a.txt", "--source", "a.de.txt")) -> Done:
        asked = ("--endpoint", server.url, "--model", "m", "-o", "j.jsonl", "--source-lang", "de")
        return qa("judge", *paths, *asked, *arguments)

    return run


def check(qa: Run, *more: str) -> Done:
    return qa(
        "check", "a.txt", "--source", "a.de.txt", "--source-lang", "de", "--no-cache",
        "--judgements", "j.jsonl", *more,
    )  # fmt: skip


def test_what_a_model_claims_twice_becomes_a_finding(judge: Run, qa: Run) -> None:
    done = judge()
    assert done.status == 0, done.err
    assert "2 passages to ask about, 1 question" in done.err
    assert "2 passages asked about, 1 claims, 1 confirmed; 2 requests" in done.err
    answer = check(qa, "--format", "jsonl")
    assert answer.status == 0  # neutral, until somebody has looked at thirty
    (finding,) = json.loads(answer.out)["findings"]
    assert finding["rule"] == "judged-mistranslation"
    assert finding["severity"] == "neutral"
    assert finding["confidence"] == 0.5
    assert finding["text"] == "The company"
    assert finding["suggestions"][0]["text"] == "The ministry"
    assert "says m (not measured)" in finding["message"]
    assert "“Das Ministerium”. Ministerium is a ministry." in finding["message"]


def test_a_check_asks_nobody_and_says_the_same(judge: Run, qa: Run, server: Server) -> None:
    judge()
    server.close()
    assert check(qa, "--format", "json") == check(qa, "--format", "json")


def test_what_was_asked_is_not_asked_again(judge: Run, server: Server) -> None:
    judge()
    before = Path("j.jsonl").read_bytes()
    done = judge()
    assert "0 passages to ask about" in done.err
    assert len(server.bodies) == 2
    assert Path("j.jsonl").read_bytes() == before


def test_a_changed_sentence_is_asked_about_and_the_others_are_not(
    judge: Run, qa: Run, server: Server
) -> None:
    judge()
    Path("a.txt").write_text(TEXT.replace("every day", "each day"), "utf-8")
    judge()
    user = server.bodies[-1]["messages"][1]["content"]
    assert "[1] translation: It will be open each day." in user
    assert "[2]" not in user
    Path("a.txt").write_text(TEXT.replace("company", "firm"), "utf-8")
    assert not json.loads(check(qa, "--format", "jsonl").out)["findings"]


def test_a_claim_that_is_not_made_again_is_not_reported(
    judge: Run, qa: Run, server: Server
) -> None:
    server.script = lambda body, n: held(None) if is_second(body) else good(body, n)
    assert "1 claims, 0 confirmed" in judge().err
    assert not json.loads(check(qa, "--format", "jsonl").out)["findings"]


def test_stopped_by_a_budget_and_gone_on(judge: Run, server: Server, qa: Run) -> None:
    done = judge("--budget", "100tokens")
    assert done.status == 1
    assert "budget is used up" in done.err
    assert not server.bodies
    assert judge("--budget", "100k tokens").status == 0
    assert json.loads(check(qa, "--format", "jsonl").out)["findings"]


def test_a_budget_of_money_needs_prices(judge: Run) -> None:
    done = judge("--budget", "0.50")
    assert done.status == 2
    assert "price-in" in done.err
    Path("mine.toml").write_text("[judge]\nprice-in = 1\nprice-out = 2\n", "utf-8")
    done = judge("--budget", "0.50", "--config", "mine.toml")
    assert done.status == 0
    assert "0.0001" in done.err  # 100 tokens in, 20 out


@pytest.mark.parametrize("wrong", ["much", "-1", "5 apples", "1e9", "nan"])
def test_wrong_budgets(judge: Run, wrong: str) -> None:
    assert judge("--budget", wrong).status == 2


def test_an_estimate_asks_nobody(judge: Run, server: Server) -> None:
    for flag in ("--estimate", "--dry-run"):
        done = judge(flag)
        assert done.status == 0
        assert "about" in done.err
    assert not server.bodies
    assert not Path("j.jsonl").exists()


def test_an_answer_that_cannot_be_read_is_asked_in_halves(judge: Run, server: Server) -> None:
    def script(body: dict[str, Any], number: int) -> Reply:
        return Reply("I am sorry") if number == 1 else good(body, number)

    server.script = script
    assert judge("--requests", "1").status == 0
    assert len(server.bodies) == 4  # both, each alone, and the doubt


def test_a_model_that_loses_its_way_is_asked_for_less_from_then_on(
    judge: Run, server: Server
) -> None:
    Path("a.txt").write_text(
        "\n\n".join(f"The firm of {n} said so." for n in "ABCDEFGHIJKLMNOPQRSTUVWX")
    )
    Path("a.de.txt").write_text(
        "\n\n".join(f"Das Amt von {n} sagte das." for n in "ABCDEFGHIJKLMNOPQRSTUVWX")
    )

    def script(body: dict[str, Any], _: int) -> Reply:
        many = "[4]" in body["messages"][1]["content"]
        return Reply('{"errors": [{"passage": 1, "quo') if many else found()

    server.script = script
    assert judge("--requests", "1").status == 0
    asked = ["[4]" in body["messages"][1]["content"] for body in server.bodies]
    assert asked == [True, True] + [False] * 8  # twelve, six, then three at a time


def test_no_answer_is_told(judge: Run, server: Server) -> None:
    server.script = lambda *_: Reply("I am sorry")
    done = judge()
    assert done.status == 2
    assert "no JSON" in done.err
    assert not Path("j.jsonl").exists()


def test_a_key_that_is_refused_ends_the_run(
    judge: Run, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MY_KEY", "sk-secret")
    server.script = lambda *_: Reply(status=401, raw=b'{"error": "sk-secret is not known"}')
    done = judge("--key-variable", "MY_KEY")
    assert done.status == 2
    assert "401" in done.err
    assert "sk-secret" not in done.err + done.out
    assert server.keys[0] == "Bearer sk-secret"


def test_settings_that_were_found_say_not_where_texts_go(qa: Run, server: Server) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("qa.toml").write_text(f'[judge]\nendpoint = "{server.url}"\nmodel = "m"\n', "utf-8")
    done = qa("judge", "a.txt", "-o", "j.jsonl")
    assert done.status == 2
    assert "--trust-config" in done.err
    assert not server.bodies
    assert qa("check", "a.txt").status == 0  # the table harms nobody else
    assert qa("judge", "a.txt", "-o", "j.jsonl", "--trust-config").status == 0
    assert server.bodies


def test_batches(judge: Run, qa: Run, server: Server) -> None:
    assert "1 question written" in judge("--batch-write", "q.jsonl").err
    first = answer_all(server)
    assert "1 answers kept" in judge("--batch-read", str(first)).err
    judge("--batch-write", "q.jsonl")
    second = answer_all(server)
    assert "0 questions are open" in judge("--batch-read", str(second)).err
    assert not server.bodies
    assert json.loads(check(qa, "--format", "jsonl").out)["findings"]
    assert "1 belong to no open question" in judge("--batch-read", str(second)).err


def answer_all(server: Server) -> Path:
    """What a batch interface makes of a file of requests."""
    out = Path("answers.jsonl")
    with out.open("w") as file:
        for number, line in enumerate(Path("q.jsonl").read_text().splitlines()):
            request = json.loads(line)
            assert request["url"] == "/v1/chat/completions"
            body = json.loads(server.script(request["body"], number).content())
            response = {"status_code": 200, "body": body}
            file.write(json.dumps({"custom_id": request["custom_id"], "response": response}) + "\n")
        file.write('{"custom_id": "qa-other", "response": {"status_code": 500}}\n')
    return out


def doubts_each(body: dict[str, Any], _: int) -> Reply:
    """A model that doubts every company."""
    if is_second(body):
        return held("The company")
    lines = body["messages"][1]["content"].splitlines()
    numbers = [int(line[1 : line.index("]")]) for line in lines if "] translation: The" in line]
    return found(*(error(number, "The company") for number in numbers))


def test_thirty_verdicts_make_a_figure(judge: Run, qa: Run, server: Server) -> None:
    names = [a + b for a in ("Ros", "Lind", "Wal", "Ber", "Hol", "Stein") for b in ENDINGS]
    Path("a.txt").write_text("\n\n".join(f"The company of {n} said so." for n in names), "utf-8")
    Path("a.de.txt").write_text("\n\n".join(f"Das Amt von {n} sagte das." for n in names), "utf-8")
    server.script = doubts_each
    assert judge().status == 0
    findings = json.loads(check(qa, "--format", "jsonl").out)["findings"]
    assert len(findings) == len(names) == 48
    source = ("--source", "a.de.txt", "--source-lang", "de")
    places = [f"a.txt:{one['line']}:{one['column']}" for one in findings]
    done = qa("confirm", *places, "--in", "a.txt", *source, "--judgements", "j.jsonl")
    assert done.status == 0, done.err
    done = qa("judge", "a.txt", *source, "-o", "j.jsonl", "--calibrate", ".qa-verdicts.jsonl")
    assert "m, mistranslation: 48 right, 0 wrong." in done.err
    done = check(qa, "--format", "jsonl")
    finding = json.loads(done.out)["findings"][0]
    assert done.status == 1
    assert finding["severity"] == "major"
    assert finding["confidence"] > 0.95
    assert "right 48 of 48 times" in finding["message"]


ENDINGS = ("berg", "heim", "dorf", "feld", "stadt", "hausen", "bach", "au")


def test_a_file_of_judgements_that_is_wrong_is_told(qa: Run) -> None:
    Path("a.txt").write_text(TEXT, "utf-8")
    for line in ("{", "[]", '{"version": 2}', '{"version": 1, "record": "x"}', "[" * 9999):
        Path("j.jsonl").write_text(line + "\n", "utf-8")
        done = qa("check", "a.txt", "--judgements", "j.jsonl")
        assert done.status == 2
        assert "j.jsonl:1:" in done.err
    assert qa("check", "a.txt", "--judgements", "none.jsonl").status == 2


def test_a_torn_line_is_left_out_and_written_over(tmp_path: Path) -> None:
    path = tmp_path / "j.jsonl"
    record = {"record": "counted", "model": "m", "kind": "grammar", "right": 1, "wrong": 2}
    append(path, [record])
    with path.open("a") as file:
        file.write('{"version": 1, "rec')
    assert read_ledger(path).counts
    append(path, [{**record, "kind": "omission"}])
    assert len(read_ledger(path).counts) == 2
    assert path.read_text().count("\n") == 2


def test_rows_of_one_language_share_a_question(judge: Run, server: Server) -> None:
    rows = [
        {"id": str(n), "text": f"The firm number {n} said so.", "source": f"Das Amt Nummer {n} sagte das.",
         "lang": "en", "source_lang": "de"}
        for n in range(20)
    ]  # fmt: skip
    Path("r.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    server.script = lambda *_: found()
    assert judge(paths=("r.jsonl",)).status == 0
    assert len(server.bodies) == 2
