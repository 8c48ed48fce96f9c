#!/usr/bin/env python3
"""Times whole builds: this checkout, another commit of it, and an equivalent site of Hugo, by turns in one run.

    benchmarks/compare.py                                   190 and 2 000 pledges, this checkout (and Hugo, where it is installed)
    benchmarks/compare.py --commit 0850d62                  beside another commit, built in a folder of its own
    benchmarks/compare.py --checkout ../before              the same with a checkout that is there already
    benchmarks/compare.py --pledges 190,2000,10000 --runs 3
    benchmarks/compare.py --pledges own                     the content of this repository

Cases: cold (the output is not there), same (nothing has changed since), edit (one word of one text has changed), check (nothing
is written). Hugo builds cold only: it has no build that knows what is there. Every figure is the median of the runs, the first of
which warms up and is left out; every ratio is the median of the ratios of one turn, so that a machine that slows down slows both.
Wall is what passes until the process ends; cpu and the highest memory are what the kernel counted for it and its children; pages
are HTML files. Output goes to memory (/dev/shm) where there is some, as discs differ more than programs do.

Needs python3 and java; 50 000 pledges need some 15 GB below --work and in memory.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent
CASES = ("cold", "same", "edit", "check")
WORDS = {"ru": ("Слово.", "Другое слово."), "kk": ("Сөз.", "Басқа сөз.")}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pledges", default="190,2000", help="sizes, or “own”, with commas between (default: 190,2000)")
    parser.add_argument("--cases", default=",".join(CASES), help="with commas between (default: all)")
    parser.add_argument("--runs", type=int, default=5, help="turns that count (default: 5)")
    parser.add_argument("--commit", help="another commit to compare with")
    parser.add_argument("--checkout", type=pathlib.Path, help="another checkout to compare with")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "bagdarlama-benchmarks")
    return parser.parse_args()


def at(commit, work):
    """A checkout of a commit, made once."""
    folder = work / "commits" / commit
    if not folder.exists():
        folder.parent.mkdir(parents=True, exist_ok=True)
        subprocess.run(["git", "clone", "-q", "--shared", "--no-checkout", ROOT, folder], check=True)
        subprocess.run(["git", "-C", folder, "checkout", "-q", "--detach", commit], check=True)
    return folder


def corpus_of(size, work):
    """The programme of a size, made once."""
    corpus = work / ("programme-" + size)
    if not (corpus / "done").exists():
        shutil.rmtree(corpus, ignore_errors=True)
        subprocess.run(["java", HERE / "GenerateProgramme.java", size, corpus], check=True, cwd=ROOT)
        (corpus / "done").touch()
    return corpus


class Bagdarlama:
    """A checkout that builds; each has a copy of the content of its own, as the edits go there."""

    cases = CASES

    def __init__(self, name, checkout, content, work):
        self.name, self.checkout, self.turn = name, checkout.resolve(), 0
        self.content = work / ("content-" + name)
        shutil.rmtree(self.content, ignore_errors=True)
        shutil.copytree(content or self.checkout / "content", self.content)
        # The interface strings are those that the templates of this checkout ask for.
        shutil.copytree(self.checkout / "content/messages", self.content / "messages", dirs_exist_ok=True)
        if not content and (self.checkout / "docs").is_dir():
            shutil.copytree(self.checkout / "docs", work / "docs", dirs_exist_ok=True)

    def prepare(self, case, output):
        if case == "cold":
            shutil.rmtree(output, ignore_errors=True)
        if case == "edit":
            self.turn += 1
            for language, words in WORDS.items():
                text = sorted(self.content.glob("programme/*/*/*/%s.md" % language))[0]
                lines = text.read_text(encoding="utf-8").rstrip("\n").split("\n")
                if lines[-1] in words:
                    lines = lines[:-2]
                lines += ["", words[self.turn % 2]]
                text.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def command(self, case, output):
        words = ["check"] if case == "check" else ["build", "--output", str(output)]
        # From the checkout on, as editors name it: what a build warns of at places of the whole machine it keeps no note of.
        return [str(self.checkout / "bagdarlama"), *words, "--content", os.path.relpath(self.content, self.checkout)]

    def folder(self):
        return self.checkout


class Hugo:
    name, cases = "Hugo", ("cold",)

    def __init__(self, source):
        self.source = source

    def prepare(self, case, output):
        shutil.rmtree(output, ignore_errors=True)

    def command(self, case, output):
        return ["hugo", "--noBuildLock", "--quiet", "-d", str(output)]

    def folder(self):
        return self.source


def measure(command, folder):
    """Wall and cpu in seconds, the highest memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status:
        sys.exit("%s:\n%s" % (" ".join(command), said.decode(errors="replace")[-3000:]))
    return wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def files(folder):
    return [file for file in folder.rglob("*") if file.is_file()]


def stamps(folder):
    return {file: file.stat().st_mtime_ns for file in files(folder)}


def medians(rows):
    return [statistics.median(column) for column in zip(*rows)]


def ratio(mine, others, column):
    return statistics.median(a[column] / b[column] for a, b in zip(mine, others))


def compare(size, options, output, work):
    content = None
    builders = []
    if size != "own":
        corpus = corpus_of(size, work)
        content = corpus / "content"
        if shutil.which("hugo"):
            builders.append(Hugo(corpus / "hugo"))
    other = at(options.commit, work) if options.commit else options.checkout
    if other:
        builders.append(Bagdarlama("before", other, content, work))
    builders.append(Bagdarlama("this", ROOT, content, work))

    cases = [case for case in CASES if case in options.cases.split(",")]
    taken, written, made = {}, {}, {}
    for turn in range(options.runs + 1):
        for builder in builders:
            place = output / builder.name
            for case in cases:
                if case not in builder.cases:
                    continue
                if case in ("same", "edit") and not place.exists():
                    measure(builder.command("cold", place), builder.folder())
                builder.prepare(case, place)
                before = stamps(place) if case == "edit" else {}
                figures = measure(builder.command(case, place), builder.folder())
                if case == "edit":
                    written[builder.name] = sum(before.get(file) != stamp for file, stamp in stamps(place).items())
                if case == "cold" and turn == 0:
                    all_files = files(place)
                    pages = sum(file.suffix == ".html" for file in all_files)
                    made[builder.name] = len(all_files), pages, sum(file.stat().st_size for file in all_files) / 1e6
                if turn:
                    taken.setdefault((builder.name, case), []).append(figures)

    print("\n%s pledges, medians of %d turns\n" % (size if size == "own" else f"{int(size):,}".replace(",", " "), options.runs))
    print("| | case | wall s | cpu s | peak MB | pages/s | files | pages | MB written | files written |")
    print("|---|---|---|---|---|---|---|---|---|---|")
    for (name, case), rows in taken.items():
        wall, cpu, memory = medians(rows)
        row = [name, case, "%.2f" % wall, "%.2f" % cpu, "%.0f" % memory]
        if case == "cold":
            count, pages, size_in_mb = made[name]
            row += ["%.0f" % (pages / wall), str(count), str(pages), "%.1f" % size_in_mb, str(count)]
        else:
            row += ["", "", "", "", str(written[name]) if case == "edit" else ""]
        print("| " + " | ".join(row) + " |")
    print("\n| this to … | case | wall | cpu | peak memory | pages/s | bytes |")
    print("|---|---|---|---|---|---|---|")
    for (name, case), rows in taken.items():
        mine = taken.get(("this", case))
        if name == "this" or not mine:
            continue
        row = [name, case, *("%.2f" % ratio(mine, rows, column) for column in range(3))]
        if case == "cold":
            speed = statistics.median((made["this"][1] / a[0]) / (made[name][1] / b[0]) for a, b in zip(mine, rows))
            row += ["%.2f" % speed, "%.2f" % (made["this"][2] / made[name][2])]
        else:
            row += ["", ""]
        print("| " + " | ".join(row) + " |")
    sys.stdout.flush()


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    memory = pathlib.Path("/dev/shm")
    output = pathlib.Path(tempfile.mkdtemp(prefix="bagdarlama-", dir=memory if memory.is_dir() else options.work))
    try:
        for size in options.pledges.split(","):
            compare(size, options, output, options.work)
            for folder in output.iterdir():
                shutil.rmtree(folder)
    finally:
        shutil.rmtree(output, ignore_errors=True)


if __name__ == "__main__":
    main()
