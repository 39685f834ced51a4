#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Recounts every figure of the sample project from its source files, without Marginalia's own code.

Usage: sample_figures_check.py [FOLDER]     (default: resources/sample of this tree)
Prints one line a difference and exits 1; prints the figures and exits 0 when all agree.
"""
import csv
import json
import pathlib
import re
import sys

FOLDER = pathlib.Path(sys.argv[1]) if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2] / "resources" / "sample"
problems = []
sys.stdout.reconfigure(encoding="utf-8")


def check(what, found, expected):
    if found != expected:
        problems.append(f"{what}: found {found!r}, expected {expected!r}")


def rows_of(name):
    with open(FOLDER / name, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        rows = list(reader)
    for number, row in enumerate(rows, 1):
        if None in row or None in row.values():
            problems.append(f"{name}, record {number}: the number of cells differs from the header")
    return rows


survey = rows_of("survey.csv")
plan = json.loads((FOLDER / "plan.json").read_text(encoding="utf-8"))
project = json.loads((FOLDER / "project.json").read_text(encoding="utf-8"))
codebook = rows_of("codebook.csv")
exclusions = {row["ID"]: row["reason"] for row in rows_of("exclusions.csv")}
merges = {row["raw"]: row["merged"] for row in rows_of("merges.csv")}
decisions = rows_of("decisions.csv")
stars = rows_of("stars.csv")
codings = {name: rows_of(f"codings_{name.lower()}.csv") for name in ("Aigerim", "Daniyar")}

# ---- the case flow
check("invited", project["invited"], 84)
check("kind of sample", project["sample"], "purposive")
check("rows", [row["ID"] for row in survey], [f"R{n:03}" for n in range(1, 65)])
check("columns of the plan", {plan["idColumn"], *(c["column"] for c in plan["columns"])}, set(survey[0]))
check("excluded", sorted(exclusions.values()), ["duplicate", "test", "test", "test"])
cases = {row["ID"]: row for row in survey if row["ID"] not in exclusions}
check("cases", len(cases), 60)
answer_columns = [c for c in survey[0] if c not in ("ID", "Time")]
by_id = {row["ID"]: row for row in survey}
check("the duplicate repeats its first copy", [by_id["R047"][c] for c in answer_columns], [by_id["R046"][c] for c in answer_columns])


def texts_and_flow(question):
    """Text of every substantive answer, and asked, answered, don't know, substantive, as the importer's word lists give them."""
    column = next(c for c in plan["columns"] if c.get("name") == question)
    dont_know = {word.casefold() for word in column["dontKnow"]}
    nothing = {word.casefold() for word in column["noAnswer"]} | {""}
    asked = list(cases.values())
    if column["askedIf"]:
        variable, value = re.fullmatch(r'"([^"]+)"=(\w+)', column["askedIf"]).groups()
        for row in asked:
            if row[variable] != value and row[column["column"]]:
                problems.append(f"{row['ID']} answered {question} without being asked")
        asked = [row for row in asked if row[variable] == value]
    texts = {row["ID"]: row[column["column"]].replace("\r\n", "\n").replace("\r", "\n") for row in asked}
    answered = {who: text for who, text in texts.items() if text.strip().casefold() not in nothing}
    substantive = {who: text for who, text in answered.items() if text.strip().casefold() not in dont_know}
    return substantive, (len(cases), len(asked), len(answered), len(answered) - len(substantive), len(substantive))


steps, flow = texts_and_flow("steps")
check("steps: cases, asked, answered, don't know, substantive", flow, (60, 57, 55, 2, 53))
obstacles, obstacle_flow = texts_and_flow("obstacles")
check("obstacles: cases, asked, answered, don't know, substantive", obstacle_flow, (60, 60, 41, 1, 40))

# ---- what the reader of the survey has to cope with
raw = (FOLDER / "survey.csv").read_bytes()
check("line ends of survey.csv are LF", raw.count(b"\r"), 0)
for what, holds in {"a character outside the basic plane": any(ord(c) > 0xFFFF for t in steps.values() for c in t),
                    "a line break in a cell": any("\n" in t for t in steps.values()),
                    "a quote within a quote": any('"' in t and "'" in t for t in steps.values()),
                    "a semicolon and a comma": any(";" in t and "," in t for t in steps.values()),
                    "an option with a comma": any(", " in row["Formats"] for row in survey)}.items():
    check(what, holds, True)
languages = [row["Language"] for who, row in cases.items() if who in steps]
check("substantive answers in en, ru, kk", tuple(languages.count(x) for x in ("en", "ru", "kk")), (16, 22, 15))
for who, text in steps.items():
    kazakh, cyrillic = re.search("[әғқңөұүһі]", text, re.I), re.search("[а-я]", text, re.I)
    check(f"{who}: language by its letters", "kk" if kazakh else "ru" if cyrillic else "en", cases[who]["Language"])
merged = {merges.get(row["Country"], row["Country"]) for row in cases.values()}
check("countries", merged, {"Kazakhstan", "Uzbekistan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Germany", "Türkiye"})
check("merges of spellings that nobody used", set(merges) - {row["Country"] for row in survey}, set())
check("consent", {row["Consent"] for row in cases.values()}, {"position", "anonymous", "not_for_quotation"})
check("positions without consent", [w for w, r in cases.items() if (r["Consent"] == "position") != bool(r["Position"])], [])
for row in cases.values():
    if not (row["Experience"].isdigit() and row["Prospects"] in ("", "1", "2", "3", "4", "5")):
        problems.append(f"{row['ID']}: Experience or Prospects is not a figure of its scale")

# ---- the codebook
paths = [row["code"] for row in codebook]
check("codes are named once", len(set(paths)), len(paths))
for column in ("number", "colour", "shortcut"):
    check(f"{column} is given once", len({row[column] for row in codebook}), len(codebook))
for row in codebook:
    path = row["code"]
    check(f"{path}: parent stands before it", " > " not in path or path.rpartition(" > ")[0] in paths[:paths.index(path)], True)
    check(f"{path}: English name", row["name_en"], path.split(" > ")[-1])
    for column in ("name_ru", "name_kk", "definition", "include", "exclude", "example"):
        check(f"{path}: {column} is filled", bool(row[column].strip()), True)
    check(f"{path}: colour", bool(re.fullmatch("#[0-9A-F]{6}", row["colour"])), True)
    check(f"{path}: shortcut", bool(re.fullmatch("[1-9a-z]", row["shortcut"])), True)
    check(f"{path}: kind", row["kind"], "residual" if path == "Other" else "substantive")
    check(f"{path}: the example is an answer's wording", any(row["example"].rstrip(".") in text for text in steps.values()) or path == "Other", True)

# ---- the codings
spans, judged = {}, {}          # (coder, question) -> {(respondent, code): [(start, end)]}; -> {respondent}
for coder, rows in codings.items():
    seen = set()
    for number, row in enumerate(rows, 2):
        where = f"codings_{coder.lower()}.csv, record {number}"
        check(f"{where}: coder", row["coder"], coder)
        texts = {"steps": steps, "obstacles": obstacles}[row["question"]]
        if row["respondent"] not in texts:
            problems.append(f"{where}: {row['respondent']} gave no substantive answer")
            continue
        judged.setdefault((coder, row["question"]), set()).add(row["respondent"])
        if not row["code"]:
            check(f"{where}: status of a row without a code", row["status"], "done")
            continue
        check(f"{where}: known code", row["code"] in paths, True)
        text = texts[row["respondent"]]
        start, end = (0, len(text)) if row["start"] == row["end"] == "" else (int(row["start"]), int(row["end"]))
        check(f"{where}: a span of the text", 0 <= start < end <= len(text), True)
        quote = text[start:end]
        check(f"{where}: no blank at an end", quote == quote.strip() != "", True)
        check(f"{where}: begins and ends with whole words", bool(re.match(r"\w", text[start - 1:start]) and re.match(r"\w", quote))
              or bool(re.match(r"\w", quote[-1]) and re.match(r"\w", text[end:end + 1])), False)
        key = (row["respondent"], row["question"], row["code"], start, end)
        check(f"{where}: given once", key in seen, False)
        seen.add(key)
        spans.setdefault((coder, row["question"]), {}).setdefault((row["respondent"], row["code"]), []).append((start, end))


def united(pieces):
    """Number of segments: overlapping spans are one."""
    count, reach = 0, -1
    for start, end in sorted(pieces):
        if start >= reach:
            count += 1
        reach = max(reach, end)
    return count


a, d = spans[("Aigerim", "steps")], spans[("Daniyar", "steps")]
check("answers judged by Aigerim", judged[("Aigerim", "steps")], set(steps))
check("mentions", len(a), 96)
check("segments", sum(united(pieces) for pieces in a.values()), 121)
check("codings of Aigerim on steps", sum(map(len, a.values())), 121)
x = {who: pieces for (who, code), pieces in a.items() if code == "Institutional mechanisms"}
check("Institutional mechanisms: answers, segments", (len(x), sum(map(united, x.values()))), (14, 17))
check("judged, none applies", sorted(set(steps) - {who for who, _ in a}), ["R035"])

# ---- two coders, and the final layer
final, agreed, settled, open_disputes = set(), 0, 0, []
decided = {(row["respondent"], row["code"]): row["decision"] for row in decisions}
for row in decisions:
    check(f"decision on {row['respondent']}", (row["question"], row["decision"] in ("present", "absent"), bool(row["reason"])), ("steps", True, True))
for who in steps:
    first = {code for w, code in a if w == who}
    if who not in judged[("Daniyar", "steps")]:
        final |= {(who, code) for code in first}
        continue
    second = {code for w, code in d if w == who}
    differing = first ^ second
    agreed += not differing
    settled += bool(differing) and all((who, code) in decided for code in differing)
    open_disputes += [(who, code) for code in differing if (who, code) not in decided]
    final |= {(who, code) for code in first | second if decided.get((who, code), "present" if code in first & second else "absent") == "present"}
check("coded by two, agreed, settled, by one", (len(judged[("Daniyar", "steps")]), agreed, settled, len(steps) - len(judged[("Daniyar", "steps")])), (11, 9, 2, 42))
check("disputes left open", open_disputes, [])
check("decisions on what nobody disputes", [key for key in decided if (key in a) == (key in d)], [])
check("the final layer is Aigerim's coding", final == set(a), True)

table = {}
for path in paths:
    inside = [(who, code) for who, code in final if code == path or code.startswith(path + " > ")]
    table[path] = (len({who for who, _ in inside}), len(inside), len([1 for _, code in inside if code == path]))
EXPECTED = {  # answers of the row, mentions of its subtree, answers coded with the row itself
    "Institutional mechanisms": (14, 14, 14), "Reduction of barriers": (7, 8, 3),
    "Reduction of barriers > Customs and border procedures": (3, 3, 3), "Reduction of barriers > Technical rules and certificates": (2, 2, 2),
    "Political will and trust": (5, 5, 5), "Regional stability": (2, 2, 2), "Economic integration": (2, 2, 2),
    "Common interests and goals": (2, 2, 2), "Infrastructure and logistics": (1, 1, 1), "Finance and investment": (9, 10, 3),
    "Finance and investment > Project preparation and guarantees": (4, 4, 4), "Finance and investment > Payments and trade finance": (3, 3, 3),
    "Human capital and education": (7, 7, 7), "Water and energy coordination": (6, 6, 6), "Business participation": (8, 8, 8),
    "Monitoring and accountability": (8, 8, 8), "Digital services and data": (6, 6, 6), "Legal harmonisation": (4, 4, 4),
    "Border regions and local authorities": (4, 4, 4), "Expert exchange and public communication": (4, 4, 4), "Pilot projects": (2, 2, 2), "Other": (3, 3, 3)}
check("rows of the final table", table, EXPECTED)
check("mentions of the top rows", sum(mentions for path, (_, mentions, _) in table.items() if " > " not in path), 96)


def percent(count, base):
    """One decimal, half up, from integers."""
    tenths = (2000 * count + base) // (2 * base)
    return f"{tenths // 10}.{tenths % 10}"


PUBLISHED = {"Institutional mechanisms": "26.4", "Reduction of barriers": "13.2", "Political will and trust": "9.4", "Regional stability": "3.8",
             "Economic integration": "3.8", "Common interests and goals": "3.8", "Infrastructure and logistics": "1.9", "Other": "5.7"}
check("published shares", {path: percent(table[path][0], 53) for path in PUBLISHED}, PUBLISHED)
check("X on the six bases", [percent(14, n) for n in (53, 55, 57, 60, 96)] + [percent(17, 121)], ["26.4", "25.5", "24.6", "23.3", "14.6", "14.0"])

# ---- stars and the second question
for row in stars:
    span = (int(row["start"]), int(row["end"]))
    check(f"star of {row['respondent']} is on a coding of Aigerim", span in a.get((row["respondent"], row["code"]), []), True)
    check(f"star of {row['respondent']} may be quoted", cases[row["respondent"]]["Consent"] == "not_for_quotation", False)
check("obstacles judged", len(judged[("Aigerim", "obstacles")]), 20)
check("obstacles: mentions", len(spans[("Aigerim", "obstacles")]), 21)
check("obstacles judged by Daniyar", ("Daniyar", "obstacles") in judged, False)

if problems:
    print("\n".join(problems))
    sys.exit(1)
print("84 invited · 64 rows · 3 test, 1 duplicate · 60 cases · 57 asked · 55 answered · 53 substantive")
print("53 answers: 11 coded by two (9 agreed, 2 settled), 42 by one; 96 mentions, 121 segments")
for path, (answers, mentions, own) in table.items():
    print(f"{answers:4}  {percent(answers, 53):>5} %  {path}" + (f"   (mentions {mentions}, not further specified {own})" if mentions != own else ""))
