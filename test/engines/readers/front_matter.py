"""Prints the title that PyYAML reads in the front matter of each note: front_matter.py NAMES, a file with the name of a note a line."""
import sys

import yaml

with open(sys.argv[1], encoding="utf-8") as names:
    for name in names.read().splitlines():
        with open(name, encoding="utf-8") as note:
            values = yaml.safe_load(note.read().split("\n---\n")[0])
        assert all(isinstance(text, str) for key in ("authors", "categories", "tags") for text in values.get(key, [])), name
        print(values["title"])
