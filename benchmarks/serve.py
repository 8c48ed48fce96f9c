#!/usr/bin/env python3
"""Times edits under a server: from the moment a text is saved until the first answer that has the new words.

    benchmarks/serve.py                                123 and 5 500 pledges, this checkout (and `hugo server`, where it is installed)
    benchmarks/serve.py --commit 0850d62               beside another commit, built in a folder of its own
    benchmarks/serve.py --checkout ../before --edits 15
    benchmarks/serve.py --pledges 123

All servers of one size run at the same time, each with a copy of the same programme, and are edited by turns: one sentence of one
pledge becomes another one, and its page is asked for every few milliseconds until it has it. The page is open all the while, as in
an editor's browser, and hears of changes as such a page does. Each turn waits until the server has nothing to do any more; cpu is
what it has used until then, what it does after its answer included. The first turns warm up and do not count. Figures are medians,
ratios the medians of the ratios of one turn.

Needs python3, java, and some 10 GB of memory for 5 500 pledges.
"""

import argparse
import os
import pathlib
import re
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

from compare import ROOT, at, corpus_of

WARMING = 5
ASKING = 0.003
PATIENCE = 60
WORDS = "школа улица дорога парк сквер музей театр мост почта вокзал рынок фонтан".split()


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pledges", default="123,5500", help="sizes with commas between (default: 123,5500)")
    parser.add_argument("--edits", type=int, default=11, help="turns that count (default: 11)")
    parser.add_argument("--commit", help="another commit to compare with")
    parser.add_argument("--checkout", type=pathlib.Path, help="another checkout to compare with")
    parser.add_argument("--work", type=pathlib.Path, default=pathlib.Path(tempfile.gettempdir()) / "bagdarlama-benchmarks")
    return parser.parse_args()


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(url):
    with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
        return answer.read().decode()


class Server:
    """A server with a copy of the programme of its own."""

    def __init__(self, name, command, folder, text, path):
        self.name, self.text = name, text
        self.original = text.read_text(encoding="utf-8")
        port = free_port()
        self.process = subprocess.Popen(
            command(port), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        self.root = "http://localhost:%d" % port
        self.url = self.root + path
        end = time.monotonic() + 600
        while True:
            try:
                self.page = get(self.url)
                return
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    sys.exit("%s does not serve %s" % (name, self.url))
                time.sleep(0.2)

    def listen(self):
        """Opens the page as a browser does, if its script says how."""
        found = re.search(r'data-events="([^"]*)" data-page="([^"]*)" data-version="(\d+)"', self.page)
        if found:
            events, page, version = found.groups()
            stream = urllib.request.urlopen("%s%s?page=%s&seen=%s&style=" % (self.root, events, page, version))
            threading.Thread(target=lambda: [None for _ in stream], daemon=True).start()

    def cpu(self):
        fields = pathlib.Path("/proc/%d/stat" % self.process.pid).read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def rest(self):
        """Waits until it has nothing to do for a while."""
        before = self.cpu()
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            time.sleep(0.6)
            now = self.cpu()
            if now - before < 0.03:
                return
            before = now

    def edit(self, turn):
        words = "Рядом %s, потом %s." % (WORDS[turn % len(WORDS)], WORDS[turn * 5 % 7])
        self.rest()
        cpu = self.cpu()
        self.text.write_text(self.original.rstrip("\n") + "\n\n" + words + "\n", encoding="utf-8")
        start = time.monotonic()
        while words not in get(self.url):
            if time.monotonic() - start > PATIENCE:
                sys.exit("%s does not show the edit" % self.name)
            time.sleep(ASKING)
        waited = time.monotonic() - start
        self.rest()
        return waited, self.cpu() - cpu

    def end(self):
        os.killpg(self.process.pid, signal.SIGTERM)
        self.process.wait()


def ours(name, checkout, corpus, work):
    content = work / ("content-" + name)
    shutil.copytree(corpus / "content", content)
    # The interface strings are those that the templates of this checkout ask for.
    shutil.copytree(checkout / "content/messages", content / "messages", dirs_exist_ok=True)
    text = sorted(content.glob("programme/*/*/*/ru.md"))[7]
    facts = (text.parent / "pledge.yaml").read_text(encoding="utf-8")
    number, slug = (re.search(r"(?m)^%s: (\S+)" % key, facts).group(1) for key in ("id", "slug"))
    # Builds the jar, where there is none, before anything is timed.
    subprocess.run([checkout / "bagdarlama", "--version"], check=True, stdout=subprocess.DEVNULL)
    return Server(
        name,
        lambda port: [checkout / "bagdarlama", "serve", "--port", str(port), "--content", content],
        checkout,
        text,
        "/ru/programme/%s-%s/" % (number.replace("/", "."), slug),
    ), slug


def hugo(corpus, work, slug):
    source = work / "hugo"
    shutil.copytree(corpus / "hugo", source)
    text = next((source / "content/ru").rglob(slug + ".md"))
    return Server(
        "hugo server",
        lambda port: ["hugo", "server", "-s", source, "-p", str(port), "-b", "http://localhost:%d/" % port],
        source,
        text,
        "/" + text.relative_to(source / "content").with_suffix("").as_posix() + "/",
    )


def compare(size, options, work):
    corpus = corpus_of(size, options.work)
    servers = []
    try:
        other = at(options.commit, options.work) if options.commit else options.checkout
        if other:
            servers.append(ours("before", other.resolve(), corpus, work)[0])
        server, slug = ours("this", ROOT, corpus, work)
        servers.append(server)
        if shutil.which("hugo"):
            servers.append(hugo(corpus, work, slug))
        for server in servers:
            server.listen()
        taken = {server.name: [] for server in servers}
        for turn in range(WARMING + options.edits):
            for server in servers:
                figures = server.edit(turn)
                if turn >= WARMING:
                    taken[server.name].append(figures)
    finally:
        for server in servers:
            server.end()
    print("\n%s pledges, medians of %d edits\n" % (f"{int(size):,}".replace(",", " "), options.edits))
    print("| | save to new bytes, ms | longest, ms | cpu until at rest, ms | this to it | in cpu |")
    print("|---|---|---|---|---|---|")
    mine = taken["this"]
    for name, rows in taken.items():
        waited, cpu = ([1000 * value for value in column] for column in zip(*rows))
        ratios = ["%.2f" % statistics.median(a[i] / max(b[i], 0.001) for a, b in zip(mine, rows)) for i in range(2)]
        print("| %s | %.0f | %.0f | %.0f | %s | %s |" % (
            name, statistics.median(waited), max(waited), statistics.median(cpu), *ratios))
    sys.stdout.flush()


def main():
    options = arguments()
    options.work.mkdir(parents=True, exist_ok=True)
    for size in options.pledges.split(","):
        work = pathlib.Path(tempfile.mkdtemp(prefix="serve-", dir=options.work))
        try:
            compare(size, options, work)
        finally:
            shutil.rmtree(work, ignore_errors=True)


if __name__ == "__main__":
    main()
