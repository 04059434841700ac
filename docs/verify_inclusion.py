#!/usr/bin/env python3
"""Checks that entries of OK OCE's ledger are under the root of a sealed quarter.

    python3 verify_inclusion.py proof.json [--root HEX] [--entries N]

proof.json is what `okoce quarter prove 2020-Q1 --participant ID --json` prints. It needs nothing but Python 3 and asks nobody: take the root from
where the quarter was published, not from the proof, and give it as --root. Exit status: 0 all entries are under the root, 1 not.

A root binds neither how many entries are under it nor of which quarter it is: both are said by the contract QuarterSealed. Give its `entries` as
--entries, and the proof has to be of a tree of that many.

An entry's leaf is its canonical JSON (RFC 8785); the tree is that of RFC 6962 with SHA-256; the check is that of RFC 9162, section 2.1.3.2.
"""

import argparse
import hashlib
import json
import sys

FIELDS = {"subject", "factId", "index", "centre", "measure", "amount", "day", "recordedAt", "source", "position"}
NUMBERS = {"index", "amount", "position"}


class Refused(Exception):
    pass


def canonical(entry):
    """RFC 8785 for what an entry may have: whole numbers, and text of letters, digits and signs that JSON does not escape."""
    if not isinstance(entry, dict) or set(entry) != FIELDS:
        raise Refused("an entry has exactly the fields " + ", ".join(sorted(FIELDS)))
    for name, value in entry.items():
        if name in NUMBERS:
            if type(value) is not int or abs(value) >= 2**53:
                raise Refused(name + " is no whole number")
        elif not isinstance(value, str) or not value.isascii() or not value.isprintable():
            raise Refused(name + " is no plain text")
    return json.dumps(entry, sort_keys=True, separators=(",", ":")).encode("ascii")


def sha256(data):
    return hashlib.sha256(data).digest()


def is_under(leaf, index, size, path, root):
    if type(index) is not int or type(size) is not int or not 0 <= index < size:
        return False
    node, last, value = index, size - 1, sha256(b"\x00" + leaf)
    for sibling in path:
        if last == 0:
            return False
        if node & 1 or node == last:
            value = sha256(b"\x01" + sibling + value)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            value = sha256(b"\x01" + value + sibling)
        node, last = node >> 1, last >> 1
    return last == 0 and value == root


def digest(text):
    value = bytes.fromhex(text)
    if len(value) != 32:
        raise Refused("a hash has 32 bytes")
    return value


def check(proof, root_text, size):
    """The number of entries, all different and one person's; Refused for the first that is not under the root."""
    root = digest(root_text or proof["root"])
    if digest(proof["root"]) != root:
        raise Refused("the proof is for another root")
    if size is not None and (type(proof["size"]) is not int or proof["size"] != size):
        raise Refused("the proof is of a tree of %s entries, not of %d" % (proof["size"], size))
    if not proof["entries"]:
        raise Refused("there is no entry in it")
    if len({proved["entry"]["subject"] for proved in proof["entries"]}) != 1:
        raise Refused("the entries are not one person's")
    if len({proved["leaf"] for proved in proof["entries"]}) != len(proof["entries"]):
        raise Refused("an entry is there twice")
    for number, proved in enumerate(proof["entries"], start=1):
        path = [digest(text) for text in proved["proof"]]
        if not is_under(canonical(proved["entry"]), proved["leaf"], proof["size"], path, root):
            raise Refused("entry %d (fact %s) is not under the root" % (number, proved["entry"]["factId"]))
    return len(proof["entries"])


def main():
    parser = argparse.ArgumentParser(description="Checks that entries are under the root of a sealed quarter.")
    parser.add_argument("proof", help="the file that `okoce quarter prove --json` wrote")
    parser.add_argument("--root", help="the published root, 64 hex digits")
    parser.add_argument("--entries", type=int, help="how many entries are under it, as QuarterSealed says")
    arguments = parser.parse_args()
    try:
        with open(arguments.proof, encoding="utf-8") as file:
            proof = json.load(file)
        entries = check(proof, arguments.root, arguments.entries)
    except Refused as refusal:
        print("REFUSED: %s" % refusal)
        return 1
    except (OSError, ValueError, KeyError, TypeError) as error:
        print("REFUSED: this is no proof (%s: %s)" % (type(error).__name__, error))
        return 1
    of = "" if arguments.entries is None else " of %d entries" % arguments.entries
    print("%d entries of one person are under the root %s%s" % (entries, proof["root"], of))
    return 0


if __name__ == "__main__":
    sys.exit(main())
