#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Compares our agreement coefficients with independent programs on the sample project: scikit-learn, and psych and vcd of R.

Usage: agreement_programs_check.py MARGINALIA-CLI PROJECT
Debian: python3-sklearn, r-cran-psych, r-cran-vcd. A program that is not installed is skipped with a line; 77 when none is.
Prints one line a difference and exits 1, or how many values were compared and exits 0.
"""
import collections
import csv
import io
import json
import math
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

CLI, PROJECT = sys.argv[1:3]
TOLERANCE = 1e-9
folder = tempfile.TemporaryDirectory()
compared = collections.Counter()
problems = []


def ours(key, rows, *options):
    """The value of `marginalia-cli coefficient`, None where it is undefined."""
    path = os.path.join(folder.name, "ratings.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([["A", "B"], *rows])
    run = subprocess.run([CLI, "coefficient", key, path, "--format", "json", *options], capture_output=True, check=True)
    return json.loads(run.stdout)["value"]


def compare(program, what, theirs, own):
    compared[program] += 1
    # Other programs answer NaN, 0 or 1 where nothing can be said; we give a reason.
    if own is None or theirs is None or math.isnan(theirs):
        if own is not None and not (theirs is None or math.isnan(theirs)):
            problems.append(f"{program}, {what}: {theirs}, ours {own}")
        return
    if abs(own - theirs) > TOLERANCE:
        problems.append(f"{program}, {what}: {theirs}, ours {own}")


def presence_by_code():
    """{(question, code): [[0 or 1 of coder A, of coder B], ...]} over substantive answers that both judged."""
    with sqlite3.connect(f"file:{PROJECT}?mode=ro&immutable=1", uri=True) as db:
        found = db.execute("""SELECT question, code, respondent, coder, coded FROM v_case_code
                              WHERE status = 'substantive' AND coded IS NOT NULL
                              ORDER BY question, code, respondent, coder""").fetchall()
    cells = collections.defaultdict(lambda: collections.defaultdict(dict))
    for question, code, respondent, coder, coded in found:
        cells[question, code][respondent][coder] = coded
    coders = sorted({row[3] for row in found})
    if len(coders) != 2:
        sys.exit(f"the sample project has {len(coders)} coders with judgements, not 2")
    tables = {}
    for key, answers in cells.items():
        rows = [[answer[c] for c in coders] for answer in answers.values() if len(answer) == 2]
        if rows and any(a or b for a, b in rows):
            tables[key] = rows
    return tables


def with_sklearn(tables, sets, sums):
    try:
        from sklearn import metrics
    except ImportError:
        print("scikit-learn is not installed (python3-sklearn): skipped")
        return
    for (question, code), rows in tables.items():
        first, second = zip(*rows)
        name = f"{question}, {code}"
        varies = len(set(first) | set(second)) > 1
        compare("sklearn", f"{name}: accuracy", metrics.accuracy_score(first, second), ours("pa_unit_mean", rows))
        compare("sklearn", f"{name}: f1", metrics.f1_score(first, second), ours("positive_agreement", rows, "--categories", "2"))
        if varies:
            compare("sklearn", f"{name}: kappa", metrics.cohen_kappa_score(first, second), ours("cohen_kappa", rows))
    for question, (rows, matrices) in sets.items():
        first, second = matrices
        compare("sklearn", f"{question}: micro f1", metrics.f1_score(first, second, average="micro"), ours("set_f1_micro", rows))
        compare("sklearn", f"{question}: micro jaccard", metrics.jaccard_score(first, second, average="micro"),
                ours("set_jaccard_micro", rows))
    for question, rows in sums.items():
        first, second = zip(*rows)
        categories = str(1 + max(max(row) for row in rows))
        for weights, key in (("linear", "cohen_kappa_linear"), ("quadratic", "cohen_kappa_quadratic")):
            labels = list(range(int(categories)))
            theirs = metrics.cohen_kappa_score(first, second, weights=weights, labels=labels)
            compare("sklearn", f"{question}: {key}", theirs, ours(key, rows, "--categories", categories))


def reported(question):
    """{path: row} of the comparison that the program itself makes; parents count their children and are left out."""
    run = subprocess.run([CLI, "agreement", PROJECT, "--question", question, "--format", "json"], capture_output=True, check=True)
    return {row["path"]: row for row in json.loads(run.stdout)["rows"] if not row["parent"]}


def comparison_with_sklearn(tables):
    """The table of agreement of each question, its ratings counted here and its figures by scikit-learn."""
    try:
        from sklearn import metrics
    except ImportError:
        return
    found = {question: reported(question) for question in {question for question, _ in tables}}
    for (question, code), rows in tables.items():
        row = found[question].get(code)
        if row is None:
            continue
        first, second = zip(*rows)
        both = sum(a and b for a, b in rows)
        counts = {"both": both, "onlyFirst": sum(first) - both, "onlySecond": sum(second) - both,
                  "neither": len(rows) - sum(first) - sum(second) + both}
        if row["counts"] != counts:
            problems.append(f"{question}, {code}: counted {counts}, reported {row['counts']}")
        # Too rare to judge: counts, and no figure that somebody could quote.
        if min(sum(first), sum(second)) < 5:
            if any(row[key] is not None for key in ("percent_agreement", "cohen_kappa", "krippendorff_alpha", "f1")):
                problems.append(f"{question}, {code}: a figure beside too few uses")
            continue
        name = f"{question}, {code}, comparison"
        compare("sklearn", f"{name}: accuracy", metrics.accuracy_score(first, second), row["percent_agreement"])
        compare("sklearn", f"{name}: f1", metrics.f1_score(first, second), row["f1"])
        compare("sklearn", f"{name}: jaccard", metrics.jaccard_score(first, second), row["jaccard"])
        if len(set(first) | set(second)) > 1:
            compare("sklearn", f"{name}: kappa", metrics.cohen_kappa_score(first, second), row["cohen_kappa"])


R_CODE = """
args <- commandArgs(trailingOnly = TRUE)
tables <- read.csv(args[1])
have <- c(psych = requireNamespace("psych", quietly = TRUE), vcd = requireNamespace("vcd", quietly = TRUE))
for (p in names(have)) if (!have[p]) cat(p, "skipped", "", "\\n", sep = ",")
for (id in unique(tables$id)) {
  rows <- tables[tables$id == id, ]
  q <- max(rows$categories)
  t <- table(factor(rows$a, 0:(q - 1)), factor(rows$b, 0:(q - 1)))
  if (have["psych"]) {
    k <- suppressWarnings(psych::cohen.kappa(t))
    cat("psych,", id, ",cohen_kappa,", format(k$kappa, digits = 17), "\\n", sep = "")
    cat("psych,", id, ",cohen_kappa_quadratic,", format(k$weighted.kappa, digits = 17), "\\n", sep = "")
    cat("psych,", id, ",cohen_kappa.se,", format(sqrt(k$var.kappa), digits = 17), "\\n", sep = "")
  }
  if (have["vcd"]) {
    k <- suppressWarnings(vcd::Kappa(t))
    cat("vcd,", id, ",cohen_kappa,", format(k$Unweighted[["value"]], digits = 17), "\\n", sep = "")
    cat("vcd,", id, ",cohen_kappa.se,", format(k$Unweighted[["ASE"]], digits = 17), "\\n", sep = "")
    cat("vcd,", id, ",cohen_kappa_linear,", format(k$Weighted[["value"]], digits = 17), "\\n", sep = "")
    cat("vcd,", id, ",cohen_kappa_linear.se,", format(k$Weighted[["ASE"]], digits = 17), "\\n", sep = "")
  }
}
"""


def with_r(tables, sums):
    if shutil.which("Rscript") is None:
        print("R is not installed (r-cran-psych, r-cran-vcd): skipped")
        return
    cases = {}
    for (question, code), rows in tables.items():
        if len({cell for row in rows for cell in row}) > 1:
            cases[f"{question}, {code}"] = (rows, 2)
    for question, rows in sums.items():
        cases[question] = (rows, 1 + max(max(row) for row in rows))
    names = list(cases)
    path = os.path.join(folder.name, "tables.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "categories", "a", "b"])
        for number, name in enumerate(names):
            rows, categories = cases[name]
            writer.writerows([number, categories, a, b] for a, b in rows)
    run = subprocess.run(["Rscript", "--vanilla", "-e", R_CODE, path], capture_output=True, check=True, encoding="utf-8")
    for program, number, key, value in csv.reader(io.StringIO(run.stdout)):
        if number == "skipped":
            print(f"{program} is not installed (r-cran-{program}): skipped")
            continue
        rows, categories = cases[names[int(number)]]
        theirs = None if value.strip() in ("NA", "NaN") else float(value)
        compare(program, f"{names[int(number)]}: {key}", theirs, ours(key, rows, "--categories", str(categories)))


def main():
    tables = presence_by_code()
    if not tables:
        sys.exit("the sample project has no answers that two coders judged")
    by_question = collections.defaultdict(list)
    for (question, code), rows in tables.items():
        by_question[question].append((code, rows))
    sets, sums = {}, {}
    for question, codes in by_question.items():
        units = range(len(codes[0][1]))
        cells = [[[number for number, (_, rows) in enumerate(codes) if rows[unit][coder]] for coder in (0, 1)] for unit in units]
        written = [["|".join(f"c{n}" for n in cell) or "{}" for cell in unit] for unit in cells]
        matrices = [[[rows[unit][coder] for _, rows in codes] for unit in units] for coder in (0, 1)]
        sets[question] = (written, matrices)
        sums[f"{question}, number of codes"] = [[len(cell) for cell in unit] for unit in cells]
    with_sklearn(tables, sets, sums)
    comparison_with_sklearn(tables)
    with_r(tables, sums)
    if not compared:
        return 77
    for problem in problems:
        print(problem)
    print(", ".join(f"{program}: {number} values" for program, number in sorted(compared.items())) + f"; {len(problems)} differ")
    return 1 if problems else 0


sys.exit(main())
